import type { Int64 } from "@dataworks-kit/wire";

/** What the double knows, as one plain object that JSON can hold (with exact int64, see `stringifyJson`). */
export interface World {
  readonly tenants: readonly Tenant[];
  /** The first one is the default user: the caller when signatures are ignored. */
  readonly users: readonly User[];
  readonly projects: readonly Project[];
  readonly dataSources?: readonly DataSource[];
  /** The id of the next data source, also beyond 2^53. Default: after the largest one, at least 123. */
  readonly nextDataSourceId?: Int64;
}

/** An account of the cloud that uses DataWorks. */
export interface Tenant {
  readonly id: Int64;
}

/** An identity that signs calls: an account or a RAM user. */
export interface User {
  readonly id: string;
  /** Absent for an identity that belongs to no DataWorks tenant. */
  readonly tenantId?: Int64;
  readonly accessKeys: readonly AccessKey[];
}

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

/** A workspace. */
export interface Project {
  readonly id: Int64;
  readonly tenantId: Int64;
  readonly members: readonly Member[];
}

/** A user's role in a workspace. */
export interface Member {
  readonly userId: string;
  readonly role: ProjectRole;
}

/** Only `owner` and `admin` may create data sources. */
export type ProjectRole = (typeof PROJECT_ROLES)[number];

/** Every role that a member can have. */
export const PROJECT_ROLES = ["owner", "admin", "developer", "operator", "deployer", "visitor"] as const;

/** A data source of a workspace. */
export interface DataSource {
  readonly id: Int64;
  readonly projectId: Int64;
  /** 0 development, 1 production. */
  readonly envType: number;
  /** Unique in its workspace and environment. */
  readonly name: string;
  readonly connectionType: string;
  readonly subType?: string;
  readonly description?: string;
  /** The JSON text as it was sent; secrets masked unless revealed. */
  readonly content: string;
  /** The id of the user who created it. */
  readonly operator?: string;
  /** When it was created, as an ISO 8601 text. */
  readonly createdAt?: string;
}
