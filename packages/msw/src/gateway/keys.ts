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

/** A user by one of its access keys. */
export interface Identity {
  readonly user: User;
  readonly accessKey: AccessKey;
}

/** The part of a world that the gateway knows: who may call. The rest belongs to the operations. */
export interface Keys {
  /** The caller when signatures are ignored. */
  readonly defaultUser: User | undefined;
  readonly findIdentity: (accessKeyId: string) => Identity | undefined;
  /** Whether the token was issued with any key of this world. */
  readonly isIssuedToken: (securityToken: string) => boolean;
}
