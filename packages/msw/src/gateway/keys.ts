import type { Int64 } from "@dataworks-kit/wire";

/** A key that calls are signed with. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Default `active`. */
  readonly status?: "active" | "disabled";
  /** Makes it a temporary key of STS, which works only together with this token. */
  readonly securityToken?: string;
  /** When a temporary key ends, as `yyyy-MM-ddTHH:mm:ssZ`. Absent: never. */
  readonly expiration?: string;
}

/** Who signs calls: an account or a RAM user. */
export interface User {
  readonly id: string;
  /** Absent for an identity that belongs to no tenant of the product. */
  readonly tenantId?: Int64;
  readonly accessKeys: readonly AccessKey[];
}

/** Whose access key it is. */
export interface Identity {
  readonly user: User;
  readonly accessKey: AccessKey;
}

/** What the gateway must know of a world: who calls. The rest is the operations' affair. */
export interface Keys {
  /** The caller when signatures are ignored. */
  readonly defaultUser: User | undefined;
  readonly identityOf: (accessKeyId: string) => Identity | undefined;
  /** Whether the token was issued with any key of this world. */
  readonly isIssuedToken: (securityToken: string) => boolean;
}

/** Indexes the keys of users. */
export function indexKeys(users: readonly User[]): Keys {
  const identities = new Map<string, Identity>();
  const tokens = new Set<string>();
  for (const user of users)
    for (const accessKey of user.accessKeys) {
      identities.set(accessKey.accessKeyId, { user, accessKey });
      if (accessKey.securityToken !== undefined) tokens.add(accessKey.securityToken);
    }
  return {
    defaultUser: users[0],
    identityOf: (accessKeyId) => identities.get(accessKeyId),
    isIssuedToken: (securityToken) => tokens.has(securityToken),
  };
}
