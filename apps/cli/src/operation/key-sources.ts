import type { Environment, FetchedProfile } from "@dataworks-kit/client/node";

/** Where the vendor's library fetches a key: by its own configuration, or by a profile that only the library reads. */
export type KeySource = { readonly config: KeyConfig } | { readonly profile: string };

/** The library's own configuration. */
export type KeyConfig = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A key that variables of the environment say where to fetch. */
export interface EnvironmentKey {
  /** As messages call it. */
  readonly name: string;
  readonly source: KeySource;
}

/**
 * The keys that the library can fetch for the machine on which it runs. OIDC comes before the files of profiles, the others come
 * after them.
 */
export function listEnvironmentKeys(env: Environment): {
  readonly oidc: readonly EnvironmentKey[];
  readonly others: readonly EnvironmentKey[];
} {
  return { oidc: listOidcKeys(env), others: [...listEcsKeys(env), ...listUriKeys(env)] };
}

function listOidcKeys(env: Environment): EnvironmentKey[] {
  const roleArn = env.ALIBABA_CLOUD_ROLE_ARN;
  const oidcProviderArn = env.ALIBABA_CLOUD_OIDC_PROVIDER_ARN;
  const oidcTokenFilePath = env.ALIBABA_CLOUD_OIDC_TOKEN_FILE;
  if (!roleArn || !oidcProviderArn || !oidcTokenFilePath) return [];
  const config = { type: "oidc_role_arn", roleArn, oidcProviderArn, oidcTokenFilePath };
  return [{ name: "OIDC", source: { config } }];
}

function listEcsKeys(env: Environment): EnvironmentKey[] {
  if (env.ALIBABA_CLOUD_ECS_METADATA_DISABLED?.toLowerCase() === "true") return [];
  const roleName = env.ALIBABA_CLOUD_ECS_METADATA;
  const config = { type: "ecs_ram_role", ...(roleName && { roleName }) };
  return [{ name: "ECS metadata", source: { config } }];
}

function listUriKeys(env: Environment): EnvironmentKey[] {
  const credentialsURI = env.ALIBABA_CLOUD_CREDENTIALS_URI;
  if (!credentialsURI) return [];
  const config = { type: "credentials_uri", credentialsURI };
  return [{ name: "ALIBABA_CLOUD_CREDENTIALS_URI", source: { config } }];
}

/** Modes of the vendor's command line, by the library's types. The library reads its other modes itself. */
const TYPES: Readonly<Record<string, string>> = {
  RamRoleArn: "ram_role_arn",
  EcsRamRole: "ecs_ram_role",
  OIDC: "oidc_role_arn",
  CredentialsURI: "credentials_uri",
};

/** The library's name of each member, then the names in the command line's file and in the ini file. */
const MEMBERS: readonly (readonly [ours: string, ...theirs: string[]])[] = [
  ["accessKeyId", "access_key_id"],
  ["accessKeySecret", "access_key_secret"],
  ["roleArn", "ram_role_arn", "role_arn"],
  ["roleSessionName", "ram_session_name", "role_session_name"],
  ["roleSessionExpiration", "expired_seconds"],
  ["roleName", "ram_role_name", "role_name"],
  ["policy", "policy"],
  ["externalId", "external_id"],
  ["stsRegionId", "sts_region"],
  ["stsEndpoint", "sts_endpoint"],
  ["enableVpc", "enable_vpc"],
  ["oidcProviderArn", "oidc_provider_arn"],
  ["oidcTokenFilePath", "oidc_token_file", "oidc_token_file_path"],
  ["credentialsURI", "credentials_uri"],
  ["publicKeyId", "public_key_id"],
  ["privateKeyFile", "private_key_file"],
];

/** Where the key of a profile is fetched. */
export function findKeySource({ source, name, mode, members }: FetchedProfile): KeySource {
  const type = source === "cli-config" ? TYPES[mode] : mode;
  return type === undefined ? { profile: name } : { config: { type, ...toConfig(members) } };
}

function toConfig(members: FetchedProfile["members"]): Record<string, unknown> {
  const config = MEMBERS.map(([ours, ...theirs]) => [
    ours,
    theirs.map((name) => members[name]).find(isGiven),
  ]);
  return Object.fromEntries(config.filter(([, value]) => value !== undefined));
}

function isGiven(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) && value !== "";
}
