import {
  type Credentials,
  type CredentialsProvider,
  DataWorksError,
  type InputIssue,
} from "@dataworks-kit/client/core";
import {
  type DefaultCredentialsOptions,
  defaultCredentials,
  type FetchedProfile,
  fromEnvironment,
} from "@dataworks-kit/client/node";
import { isSecretName } from "@dataworks-kit/wire";
import { type KeyLibrary, LIBRARY } from "./key-library.ts";
import { type EnvironmentKey, findKeySource, listEnvironmentKeys } from "./key-sources.ts";

/** Where a key is looked for: the environment, and the profile of the command line. */
export type KeyOptions = Required<Pick<DefaultCredentialsOptions, "env">> &
  Pick<DefaultCredentialsOptions, "profile" | "onSource">;

/**
 * Asks where the vendor's own chain asks, in its order: the environment, OIDC, the profile of the command line, the credentials
 * file, ECS metadata, a URI. The vendor's library fetches the keys that must be fetched, when it is installed next to this
 * command. An explicit profile is the only source: the key of another identity must not be used instead.
 */
export function createCredentials(options: KeyOptions, library: KeyLibrary | undefined): CredentialsProvider {
  return async (request) => {
    const tried: InputIssue[] = [];
    for (const askForKey of listSources(options, library)) {
      try {
        return await askForKey(request);
      } catch (error) {
        if (!(error instanceof DataWorksError)) throw error;
        tried.push(...error.issues);
      }
    }
    throw createKeyError(tried);
  };
}

/**
 * Refuses a profile that is not in a file, or holds an invalid key; nothing is fetched.
 *
 * @throws DataWorksError of kind `config`
 */
export async function requireProfile(options: KeyOptions): Promise<void> {
  const fetchKey = async () => ({ accessKeyId: "fetched", accessKeySecret: "later" });
  await defaultCredentials({ ...options, fetchKey })({});
}

function listSources(options: KeyOptions, library: KeyLibrary | undefined): CredentialsProvider[] {
  const { env, profile, onSource } = options;
  const fetchKey = (found: FetchedProfile) => fetchProfileKey(found, env, library);
  const files = defaultCredentials({ ...options, fetchKey });
  if (profile) return [files];
  if (!library) return [files, refuseToFetch];
  const { oidc, others } = listEnvironmentKeys(env);
  const toSource = (key: EnvironmentKey) => () => fetchEnvironmentKey(key, options, library);
  const fromLastingKey: CredentialsProvider = async (request) => {
    const credentials = await fromEnvironment(env)(request);
    onSource?.({ place: "the environment" });
    return credentials;
  };
  // A lasting key of the environment comes before OIDC, and both before the files.
  const first = oidc.length > 0 ? [fromLastingKey, ...oidc.map(toSource)] : [];
  return [...first, files, ...others.map(toSource)];
}

const NOT_INSTALLED = `is not installed next to this command: npm install -g ${LIBRARY}`;

async function fetchProfileKey(
  found: FetchedProfile,
  env: KeyOptions["env"],
  library: KeyLibrary | undefined,
): Promise<Credentials> {
  if (!library) throw new Error(`${LIBRARY}, which fetches it, ${NOT_INSTALLED}`);
  const secrets = [...listSecretValues(found.members), ...listSecretValues(env)];
  try {
    return await library.fetchKey(findKeySource(found), secrets);
  } catch (error) {
    throw new Error(`${LIBRARY} ${readMessage(error)}`);
  }
}

async function fetchEnvironmentKey(
  { name, source }: EnvironmentKey,
  { env, onSource }: KeyOptions,
  library: KeyLibrary,
): Promise<Credentials> {
  const place = `${LIBRARY} for ${name}`;
  try {
    const credentials = await library.fetchKey(source, listSecretValues(env));
    onSource?.({ place });
    return credentials;
  } catch (error) {
    const reason = readMessage(error);
    onSource?.({ place, reason });
    throw createKeyError([{ path: place, message: reason }]);
  }
}

function refuseToFetch(): never {
  const message = `fetches keys of roles, OIDC, ECS and others; it ${NOT_INSTALLED}`;
  throw createKeyError([{ path: LIBRARY, message }]);
}

/** A name that says where a secret is, not what it is: it helps to see that. */
const LOCATION = /(?:file|path|uri|url|arn)$/i;
/** A shorter text may stand in words by chance. */
const SHORTEST = 4;

/** The values that no output may show: those with the name of a secret, and a command that returns a key. */
export function listSecretValues(members: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const isSecret = name === "process_command" || (isSecretName(name) && !LOCATION.test(name));
    return isSecret && typeof value === "string" && value.length >= SHORTEST ? [value] : [];
  });
}

function readMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function createKeyError(all: readonly InputIssue[]): DataWorksError {
  const issues = new Map(all.map((issue) => [`${issue.path} ${issue.message}`, issue]));
  return new DataWorksError({
    kind: "config",
    operation: "credentials",
    issues: [...issues.values()],
    message: `No access key was found: ${[...issues.keys()].join("; ")}.`,
  });
}
