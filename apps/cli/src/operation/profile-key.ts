import type { FetchedProfile } from "@dataworks-kit/client/node";
import type { KeySource } from "./key-library.ts";

/** Modes of the vendor's command line, by the library's types. The library reads its other modes itself. */
const TYPES: Readonly<Record<string, string>> = {
  RamRoleArn: "ram_role_arn",
  EcsRamRole: "ecs_ram_role",
  OIDC: "oidc_role_arn",
  CredentialsURI: "credentials_uri",
};

/** What the library calls a member, and how the command line's file and the ini file call it. */
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
export function profileKey({ source, name, mode, members }: FetchedProfile): KeySource {
  const type = source === "cli-config" ? TYPES[mode] : mode;
  return type === undefined ? { profile: name } : { config: { type, ...configOf(members) } };
}

function configOf(members: FetchedProfile["members"]): Record<string, unknown> {
  const config = MEMBERS.map(([ours, ...theirs]) => [
    ours,
    theirs.map((name) => members[name]).find(isGiven),
  ]);
  return Object.fromEntries(config.filter(([, value]) => value !== undefined));
}

function isGiven(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) && value !== "";
}
