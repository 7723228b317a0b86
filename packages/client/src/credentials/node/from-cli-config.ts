import { homedir } from "node:os";
import { join } from "node:path";
import type { CredentialsProvider } from "../credentials.ts";
import type { FileOptions } from "./from-credentials-file.ts";
import {
  type FromSource,
  listNames,
  type NoKey,
  readKey,
  readVariable,
  toNoCredentialsError,
} from "./key-source.ts";
import { readIfThere } from "./read-if-there.ts";

/**
 * Takes the access key from the vendor's command line, `~/.aliyun/config.json`: the profile ALIBABA_CLOUD_PROFILE or the
 * current one, of the modes `AK` and `StsToken`. A profile of another mode serves for as long as the temporary key lives that
 * the command line has put there. Source: the vendor's credentials library and command line.
 *
 * @throws DataWorksError of kind `config`, when asked, that names file, profile and what was expected
 */
export function fromCliConfig(options: FileOptions = {}): CredentialsProvider {
  return async () => {
    const found = await readCliConfig(options);
    if ("credentials" in found) return found.credentials;
    throw toNoCredentialsError([found], options.env ?? process.env);
  };
}

/**
 * The region of the profile that `fromCliConfig` takes the key from, for programs that need a default; `undefined` when there is
 * no such file, profile or region.
 */
export async function regionFromCliConfig(options: FileOptions = {}): Promise<string | undefined> {
  const found = await readProfile(options);
  const region = "profile" in found ? found.profile.region_id : undefined;
  return typeof region === "string" && region !== "" ? region : undefined;
}

/** The profile's key. */
export async function readCliConfig(options: FileOptions): Promise<FromSource> {
  const found = await readProfile(options);
  return "profile" in found ? readProfileKey(found.profile, found.place, options) : found;
}

type Profile = Readonly<Record<string, unknown>>;

const NAMES = { id: "access_key_id", secret: "access_key_secret", token: "sts_token" } as const;

function readProfileKey(profile: Profile, place: string, { clock = Date.now }: FileOptions): FromSource {
  const { mode, sts_expiration: endsAt } = profile;
  const held = { place, members: profile, names: NAMES };
  if (mode === "AK") return readKey({ ...held, names: { id: NAMES.id, secret: NAMES.secret } });
  if (mode === "StsToken") return readKey({ ...held, needsToken: true });
  if (mode === undefined || mode === "") return { place, reason: "has no mode" };
  const fetched = {
    place,
    reason: `has the mode ${String(mode)}, whose key must be fetched`,
    fetched: { source: "cli-config", name: String(profile.name), mode: String(mode), members: profile },
  } as const;
  // What the command line fetched last, in seconds since 1970.
  if (typeof endsAt !== "number" || endsAt <= 0 || !profile.sts_token) return fetched;
  const expiresAt = new Date(endsAt * 1000);
  if (!(expiresAt.getTime() > clock()))
    return { ...fetched, reason: `${fetched.reason}; the one in it ended ${describeDate(expiresAt)}` };
  return readKey({ ...held, needsToken: true, expiresAt });
}

function describeDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? "at an unknown time" : `at ${date.toISOString()}`;
}

async function readProfile(
  options: FileOptions,
): Promise<{ readonly profile: Profile; readonly place: string } | NoKey> {
  const { env = process.env } = options;
  const path = options.path ?? join(readVariable(env, "HOME") ?? homedir(), ".aliyun/config.json");
  const file = await readIfThere(path);
  if ("reason" in file) return { place: path, ...file };
  const config = readObject(file.text);
  if (!config) return { place: path, reason: "is not valid JSON" };
  const name = options.profile || readVariable(env, "ALIBABA_CLOUD_PROFILE") || config.current || "default";
  const profiles: unknown[] = Array.isArray(config.profiles) ? config.profiles : [];
  const profile = profiles.map(toMembers).find((candidate) => candidate.name === name);
  if (profile) return { profile, place: `the profile ${String(name)} of ${path}` };
  return {
    place: path,
    reason:
      profiles.length === 0
        ? "has no profiles"
        : `has no profile ${String(name)}${listNames(profiles.map((entry) => toMembers(entry).name))}`,
  };
}

function readObject(text: string): Profile | undefined {
  try {
    return toMembers(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch {
    // A parser's message quotes the text, and with it a secret.
    return undefined;
  }
}

function toMembers(value: unknown): Profile {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
