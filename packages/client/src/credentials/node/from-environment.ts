import type { CredentialsProvider } from "../credentials.ts";
import { type Environment, type FromSource, readKey, toNoCredentialsError } from "./key-source.ts";

const NAMES = {
  id: "ALIBABA_CLOUD_ACCESS_KEY_ID",
  secret: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
  token: "ALIBABA_CLOUD_SECURITY_TOKEN",
} as const;

/**
 * Takes the access key from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, for a temporary one,
 * ALIBABA_CLOUD_SECURITY_TOKEN. An empty variable counts as not set. Source: the vendor's credentials library.
 *
 * @throws DataWorksError of kind `config`, when asked, that names what is not set
 */
export function fromEnvironment(env: Environment = process.env): CredentialsProvider {
  return () => {
    const found = readEnvironment(env);
    if ("credentials" in found) return found.credentials;
    throw toNoCredentialsError([found], env);
  };
}

/** The environment's key. */
export function readEnvironment(env: Environment): FromSource {
  const place = "the environment";
  if (!env[NAMES.id] && !env[NAMES.secret])
    return { place, reason: `has no ${NAMES.id} and ${NAMES.secret}` };
  return readKey({ place, members: env, names: NAMES });
}
