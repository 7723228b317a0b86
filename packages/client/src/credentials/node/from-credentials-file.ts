import { homedir } from "node:os";
import { join } from "node:path";
import { type Credentials, type CredentialsProvider, requireCredentials } from "../credentials.ts";
import type { Environment } from "./from-environment.ts";
import { providerError } from "./provider-error.ts";
import { readIfThere } from "./read-if-there.ts";

/** Where a file of credentials is, and which part of it counts. */
export interface FileOptions {
  /** Default: what the environment names, else the vendor's place in the home folder. */
  readonly path?: string;
  /** Default: ALIBABA_CLOUD_PROFILE, else the file's own default. */
  readonly profile?: string;
  readonly env?: Environment;
}

/**
 * Takes the access key from `~/.alibabacloud/credentials` (or ALIBABA_CLOUD_CREDENTIALS_FILE), an ini file, from its section
 * ALIBABA_CLOUD_PROFILE or `default`, of the type `access_key`. Source: the vendor's credentials library.
 *
 * @throws DataWorksError of kind `config`, when asked, that names file, section and what was expected
 */
export function fromCredentialsFile(options: FileOptions = {}): CredentialsProvider {
  return async () => {
    const credentials = await readCredentialsFile(options);
    if (credentials) return credentials;
    throw providerError(`${pathOf(options)} does not exist`);
  };
}

/** The file's key; `undefined` when there is no file. */
export async function readCredentialsFile(options: FileOptions): Promise<Credentials | undefined> {
  const { env = process.env } = options;
  const path = pathOf(options);
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const profile = options.profile ?? env.ALIBABA_CLOUD_PROFILE ?? "default";
  const section = readIni(text).get(profile);
  if (!section) throw providerError(`${path} has no section [${profile}]`);
  const type = section.get("type") ?? "access_key";
  if (type !== "access_key")
    throw providerError(
      `[${profile}] of ${path} has the type ${type}; other types than access_key need fromAlibabaCloud`,
    );
  return requireCredentials({
    accessKeyId: section.get("access_key_id"),
    accessKeySecret: section.get("access_key_secret"),
  });
}

function pathOf({ path, env = process.env }: FileOptions): string {
  return (
    path ?? env.ALIBABA_CLOUD_CREDENTIALS_FILE ?? join(env.HOME ?? homedir(), ".alibabacloud/credentials")
  );
}

/** Sections of `key = value` lines; `#` and `;` begin a comment. */
function readIni(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, header] = /^\s*\[([^\]]+)\]/.exec(line) ?? [];
    const [, key, value = ""] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (header !== undefined) {
      section = new Map();
      sections.set(header.trim(), section);
    } else if (key !== undefined) section.set(key, value.replace(/\s+[#;].*$/, ""));
  }
  return sections;
}
