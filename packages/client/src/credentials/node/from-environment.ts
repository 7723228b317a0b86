import { type Credentials, type CredentialsProvider, requireCredentials } from "../credentials.ts";
import { providerError } from "./provider-error.ts";

/** The process's environment, or one like it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Takes the access key from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, for a temporary one,
 * ALIBABA_CLOUD_SECURITY_TOKEN. Source: the vendor's credentials library.
 *
 * @throws DataWorksError of kind `config`, when asked, that names what is not set
 */
export function fromEnvironment(env: Environment = process.env): CredentialsProvider {
  return () => {
    const credentials = readEnvironment(env);
    if (credentials) return credentials;
    throw providerError(
      "ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET must be set in the environment",
    );
  };
}

/** The environment's key; `undefined` when it has none. Half a key is an error. */
export function readEnvironment(env: Environment): Credentials | undefined {
  const accessKeyId = env.ALIBABA_CLOUD_ACCESS_KEY_ID;
  const accessKeySecret = env.ALIBABA_CLOUD_ACCESS_KEY_SECRET;
  const securityToken = env.ALIBABA_CLOUD_SECURITY_TOKEN;
  if (!accessKeyId && !accessKeySecret) return undefined;
  if (!accessKeyId || !accessKeySecret)
    throw providerError(
      `ALIBABA_CLOUD_ACCESS_KEY_${accessKeyId ? "SECRET" : "ID"} is not set in the environment, but its other half is`,
    );
  return requireCredentials({ accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) });
}
