import { homedir } from "node:os";
import { join } from "node:path";
import { type Credentials, type CredentialsProvider, requireCredentials } from "../credentials.ts";
import type { FileOptions } from "./from-credentials-file.ts";
import { providerError } from "./provider-error.ts";
import { readIfThere } from "./read-if-there.ts";

/**
 * Takes the access key from the vendor's command line, `~/.aliyun/config.json`: the profile ALIBABA_CLOUD_PROFILE or the
 * current one, of the modes `AK` and `StsToken`. Source: the vendor's credentials library.
 *
 * @throws DataWorksError of kind `config`, when asked, that names file, profile and what was expected
 */
export function fromCliConfig(options: FileOptions = {}): CredentialsProvider {
  return async () => {
    const credentials = await readCliConfig(options);
    if (credentials) return credentials;
    throw providerError(`${pathOf(options)} does not exist`);
  };
}

/** The profile's key; `undefined` when there is no file. */
export async function readCliConfig(options: FileOptions): Promise<Credentials | undefined> {
  const path = pathOf(options);
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const config = objectIn(text, path);
  const { env = process.env } = options;
  const name = options.profile ?? env.ALIBABA_CLOUD_PROFILE ?? config.current ?? "default";
  const profiles: unknown[] = Array.isArray(config.profiles) ? config.profiles : [];
  const profile = profiles.map(membersOf).find((candidate) => candidate.name === name);
  if (!profile) throw providerError(`${path} has no profile ${String(name)}`);
  return credentialsOf(profile, `the profile ${String(name)} of ${path}`);
}

function credentialsOf(profile: Readonly<Record<string, unknown>>, place: string): Credentials {
  const {
    mode,
    access_key_id: accessKeyId,
    access_key_secret: accessKeySecret,
    sts_token: securityToken,
  } = profile;
  if (mode === "AK") return requireCredentials({ accessKeyId, accessKeySecret });
  if (mode !== "StsToken")
    throw providerError(
      `${place} has the mode ${String(mode)}; other modes than AK and StsToken need fromAlibabaCloud`,
    );
  // The file does not say when the token ends; the vendor's command line writes it anew.
  return requireCredentials({ accessKeyId, accessKeySecret, securityToken });
}

function pathOf({ path, env = process.env }: FileOptions): string {
  return path ?? join(env.HOME ?? homedir(), ".aliyun/config.json");
}

function objectIn(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    return membersOf(JSON.parse(text));
  } catch {
    // A parser's message quotes the text, and with it a secret.
    throw providerError(`${path} is no JSON`);
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
