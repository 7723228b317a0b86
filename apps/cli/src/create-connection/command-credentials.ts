import { createRequire } from "node:module";
import {
  type AlibabaCloudCredential,
  type Credentials,
  type CredentialsProvider,
  DataWorksError,
  fromAlibabaCloud,
} from "@dataworks-kit/client";
import { type DefaultCredentialsOptions, defaultCredentials } from "@dataworks-kit/client/node";

/** The vendor's library, which fetches keys of roles, OIDC, ECS metadata, a URI, and of other modes of a profile. */
const LIBRARY = "@alicloud/credentials";

/**
 * The keys of the command: those of the environment and of files; where they have none, those that the vendor's library fetches,
 * when it is installed beside this command.
 */
export function commandCredentials(options: DefaultCredentialsOptions): CredentialsProvider {
  const own = defaultCredentials(options);
  return async (request) => {
    try {
      return await own(request);
    } catch (error) {
      if (!(error instanceof DataWorksError)) throw error;
      return await fetchedCredentials(error, request);
    }
  };
}

async function fetchedCredentials(
  without: DataWorksError,
  request: Parameters<CredentialsProvider>[0],
): Promise<Credentials> {
  const Credential = loadLibrary();
  if (!Credential)
    throw withReason(
      without,
      `is not installed; it fetches keys of roles, OIDC, ECS and others: npm install -g ${LIBRARY}`,
    );
  try {
    return await fromAlibabaCloud(new Credential())(request);
  } catch (cause) {
    throw withReason(without, `has none: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function withReason({ kind, operation, issues }: DataWorksError, message: string): DataWorksError {
  const all = [...issues, { path: LIBRARY, message }];
  const list = all.map((issue) => `${issue.path} ${issue.message}`).join("; ");
  return new DataWorksError({ kind, operation, issues: all, message: `No credentials: ${list}.` });
}

/**
 * Its class, from beside this command. The current folder is not searched: code there may be anybody's.
 * A library that fails to load is not taken for a missing one.
 */
function loadLibrary(): (new () => AlibabaCloudCredential) | undefined {
  const require = createRequire(import.meta.url);
  try {
    require.resolve("@alicloud/credentials");
  } catch {
    return undefined;
  }
  return require("@alicloud/credentials").default;
}
