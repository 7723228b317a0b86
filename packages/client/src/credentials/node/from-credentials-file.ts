import { homedir } from "node:os";
import { join } from "node:path";
import type { CredentialsProvider } from "../credentials.ts";
import {
  type Environment,
  type FromSource,
  listNames,
  readKey,
  readVariable,
  toNoCredentialsError,
} from "./key-source.ts";
import { readIfThere } from "./read-if-there.ts";
import { readIni } from "./read-ini.ts";

/** Where a file of credentials is, and which part of it counts. */
export interface FileOptions {
  /** Default: what the environment names, else the vendor's place in the home folder. */
  readonly path?: string;
  /** Default: ALIBABA_CLOUD_PROFILE, else the file's own default. */
  readonly profile?: string;
  readonly env?: Environment;
  /** The time in epoch milliseconds, by which a temporary key has ended. Default: the machine's clock. */
  readonly clock?: () => number;
}

/**
 * Takes the access key from `~/.alibabacloud/credentials`, from `credentials.ini` beside it where that is not there, or from
 * ALIBABA_CLOUD_CREDENTIALS_FILE: an ini file, its section ALIBABA_CLOUD_PROFILE or `default`, of the type `access_key` or
 * `sts`. Source: the vendor's credentials libraries, some of which read the one name and some the other.
 *
 * @throws DataWorksError of kind `config`, when asked, that names file, section and what was expected
 */
export function fromCredentialsFile(options: FileOptions = {}): CredentialsProvider {
  return async () => {
    const found = await readCredentialsFile(options);
    if ("credentials" in found) return found.credentials;
    throw toNoCredentialsError([found], options.env ?? process.env);
  };
}

/** The file's key. */
export async function readCredentialsFile(options: FileOptions): Promise<FromSource> {
  const { env = process.env } = options;
  const [path = "", ...others] = listPaths(options);
  const file = await readIfThere(path);
  if ("reason" in file) {
    const [next] = others;
    const isMissing = file.reason === "does not exist";
    return next && isMissing
      ? preferFound(path, await readCredentialsFile({ ...options, path: next }))
      : { place: path, ...file };
  }
  const profile = options.profile || readVariable(env, "ALIBABA_CLOUD_PROFILE") || "default";
  const sections = readIni(file.text);
  const section = sections.get(profile);
  if (!section)
    return { place: path, reason: `has no section [${profile}]${listNames([...sections.keys()])}` };
  return readSectionKey(section, profile, `[${profile}] of ${path}`);
}

/** Of two files neither of which is there, the usual one is told. */
function preferFound(path: string, next: FromSource): FromSource {
  const isMissing = "reason" in next && next.reason === "does not exist";
  return isMissing ? { ...next, place: path } : next;
}

function readSectionKey(section: ReadonlyMap<string, string>, name: string, place: string): FromSource {
  const type = section.get("type") || "access_key";
  const members = Object.fromEntries(section);
  const names = { id: "access_key_id", secret: "access_key_secret" };
  if (type === "access_key") return readKey({ place, members, names });
  if (type === "sts")
    return readKey({ place, members, names: { ...names, token: "security_token" }, needsToken: true });
  const fetched = { source: "credentials-file", name, mode: type, members } as const;
  return { place, reason: `has the type ${type}, whose key must be fetched`, fetched };
}

function listPaths({ path, env = process.env }: FileOptions): string[] {
  const given = path ?? readVariable(env, "ALIBABA_CLOUD_CREDENTIALS_FILE");
  if (given !== undefined) return [given];
  const folder = join(readVariable(env, "HOME") ?? homedir(), ".alibabacloud");
  return [join(folder, "credentials"), join(folder, "credentials.ini")];
}
