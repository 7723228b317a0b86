import type { Int64 } from "@dataworks-kit/wire";
import type { User } from "../../gateway/keys.ts";

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

/** A workspace. */
export interface Project {
  readonly id: Int64;
  readonly tenantId: Int64;
  /** The name that people see. Default: `project_` and the id. */
  readonly name?: string;
  readonly members: readonly Member[];
}

/** A user's role in a workspace. */
export interface Member {
  readonly userId: string;
  readonly role: ProjectRole;
}

/** Only `owner` and `admin` may create, change and delete data sources; every member may list them. */
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
  /** The id of the user who created or changed it last. */
  readonly operator?: string;
  /** When it was created, as an ISO 8601 text. */
  readonly createdAt?: string;
  /** When it was changed last. Absent: never. */
  readonly modifiedAt?: string;
  /** Default `ENABLED`. */
  readonly status?: "ENABLED" | "DISABLED";
}

/**
 * The world without any option: the vendor's documented fake key `testid` with secret `testsecret`, whose user owns
 * workspace 1. The first data source gets the id 123, as in the vendor's sample.
 */
export const DEFAULT_WORLD: World = {
  tenants: [{ id: 1 }],
  users: [
    {
      id: "owner",
      tenantId: 1,
      accessKeys: [{ accessKeyId: "testid", accessKeySecret: "testsecret" }],
    },
  ],
  projects: [{ id: 1, tenantId: 1, members: [{ userId: "owner", role: "owner" }] }],
  dataSources: [],
  nextDataSourceId: 123,
};
