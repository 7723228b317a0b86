import type { Environment } from "@dataworks-kit/client/node";
import type { KeySource } from "./key-library.ts";

/** A key that variables of the environment say where to fetch. */
export interface EnvironmentKey {
  /** As messages call it. */
  readonly name: string;
  readonly source: KeySource;
}

/** The keys that the library can fetch for the machine that it runs on: OIDC comes before the files, the others after them. */
export function environmentKeys(env: Environment): {
  readonly oidc: readonly EnvironmentKey[];
  readonly others: readonly EnvironmentKey[];
} {
  const toKey = ([name, config]: Named): EnvironmentKey => ({ name, source: { config } });
  return { oidc: oidcOf(env).map(toKey), others: [...ecsOf(env), ...uriOf(env)].map(toKey) };
}

type Named = readonly [name: string, config: { readonly type: string } & Readonly<Record<string, unknown>>];

function oidcOf(env: Environment): Named[] {
  const roleArn = env.ALIBABA_CLOUD_ROLE_ARN;
  const oidcProviderArn = env.ALIBABA_CLOUD_OIDC_PROVIDER_ARN;
  const oidcTokenFilePath = env.ALIBABA_CLOUD_OIDC_TOKEN_FILE;
  if (!roleArn || !oidcProviderArn || !oidcTokenFilePath) return [];
  return [["OIDC", { type: "oidc_role_arn", roleArn, oidcProviderArn, oidcTokenFilePath }]];
}

function ecsOf(env: Environment): Named[] {
  if (env.ALIBABA_CLOUD_ECS_METADATA_DISABLED?.toLowerCase() === "true") return [];
  const roleName = env.ALIBABA_CLOUD_ECS_METADATA;
  return [["ECS metadata", { type: "ecs_ram_role", ...(roleName && { roleName }) }]];
}

function uriOf(env: Environment): Named[] {
  const credentialsURI = env.ALIBABA_CLOUD_CREDENTIALS_URI;
  if (!credentialsURI) return [];
  return [["ALIBABA_CLOUD_CREDENTIALS_URI", { type: "credentials_uri", credentialsURI }]];
}
