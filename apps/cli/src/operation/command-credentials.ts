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
import { type EnvironmentKey, environmentKeys } from "./environment-keys.ts";
import { type KeyLibrary, LIBRARY } from "./key-library.ts";
import { profileKey } from "./profile-key.ts";
import { secretValues } from "./secret-values.ts";

type Options = Required<Pick<DefaultCredentialsOptions, "env">> & Pick<DefaultCredentialsOptions, "profile">;

const NOT_INSTALLED = `is not installed beside this command: npm install -g ${LIBRARY}`;

/**
 * Asks where the vendor's own chain asks, in its order: the environment, OIDC, the profile of the command line, the credentials
 * file, ECS metadata, a URI. What must be fetched is fetched by the vendor's library, when it is installed beside this command.
 * An explicit profile is the only source: a key of another identity must not take its place.
 */
export function commandCredentials(options: Options, library: KeyLibrary | undefined): CredentialsProvider {
  return async (request) => {
    const tried: InputIssue[] = [];
    for (const ask of sourcesOf(options, library)) {
      try {
        return await ask(request);
      } catch (error) {
        if (!(error instanceof DataWorksError)) throw error;
        tried.push(...error.issues);
      }
    }
    throw noAccessKey(tried);
  };
}

/**
 * Refuses a profile that is in no file, or holds what cannot be right; nothing is fetched.
 *
 * @throws DataWorksError of kind `config`
 */
export async function requireProfile(options: Options): Promise<void> {
  const fetchKey = async () => ({ accessKeyId: "fetched", accessKeySecret: "later" });
  await defaultCredentials({ ...options, fetchKey })({});
}

function sourcesOf(options: Options, library: KeyLibrary | undefined): CredentialsProvider[] {
  const { env, profile } = options;
  const fetchKey = (found: FetchedProfile) => fetchProfile(found, env, library);
  const files = defaultCredentials({ ...options, fetchKey });
  if (profile) return [files];
  if (!library) return [files, refuseToFetch];
  const { oidc, others } = environmentKeys(env);
  const toSource = (key: EnvironmentKey) => () => fetchNamed(key, env, library);
  // A lasting key of the environment comes before OIDC, and both before the files.
  const first = oidc.length > 0 ? [fromEnvironment(env), ...oidc.map(toSource)] : [];
  return [...first, files, ...others.map(toSource)];
}

async function fetchProfile(
  found: FetchedProfile,
  env: Options["env"],
  library: KeyLibrary | undefined,
): Promise<Credentials> {
  if (!library) throw new Error(`${LIBRARY}, which fetches it, ${NOT_INSTALLED}`);
  const secrets = [...secretValues(found.members), ...secretValues(env)];
  try {
    return await library.fetchKey(profileKey(found), secrets);
  } catch (error) {
    throw new Error(`${LIBRARY} ${wordsOf(error)}`);
  }
}

async function fetchNamed(
  { name, source }: EnvironmentKey,
  env: Options["env"],
  library: KeyLibrary,
): Promise<Credentials> {
  try {
    return await library.fetchKey(source, secretValues(env));
  } catch (error) {
    throw noAccessKey([{ path: `${LIBRARY} for ${name}`, message: wordsOf(error) }]);
  }
}

function refuseToFetch(): never {
  const message = `fetches keys of roles, OIDC, ECS and others; it ${NOT_INSTALLED}`;
  throw noAccessKey([{ path: LIBRARY, message }]);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function noAccessKey(all: readonly InputIssue[]): DataWorksError {
  const issues = new Map(all.map((issue) => [`${issue.path} ${issue.message}`, issue]));
  return new DataWorksError({
    ...{ kind: "config", operation: "credentials", issues: [...issues.values()] },
    message: `No credentials: ${[...issues.keys()].join("; ")}.`,
  });
}
