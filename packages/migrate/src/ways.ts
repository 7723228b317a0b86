import { readBucketRegion, readNodes } from "./read-addresses.ts";
import type { Split } from "./split.ts";
import { splitMysqlUrl, splitPostgresqlUrl } from "./split-jdbc-url.ts";
import { splitSqlserverUrl } from "./split-sqlserver-url.ts";

/** A value that the older contract does not have, and why it is this one. */
export interface Assumption {
  readonly value: string | ((environment: { readonly isProduction: boolean }) => string);
  readonly reason: string;
}

/** How Content of one form goes on: each of its members is carried, split or dropped. */
export interface Way {
  readonly type: string;
  readonly mode: "InstanceMode" | "UrlMode";
  /** Members of Content, and their names in ConnectionProperties. Where a URL says the same, the URL counts. */
  readonly carried: Readonly<Record<string, string>>;
  /** Members that become several, or have another form. */
  readonly split?: Readonly<Record<string, { readonly place: string; readonly by: Split }>>;
  /** Members of ConnectionProperties without which it is refused, or that must be right. */
  readonly assumed?: Readonly<Record<string, Assumption>>;
  /** Members of Content that end here, and why. */
  readonly dropped?: Readonly<Record<string, string>>;
}

const LOGIN = { database: "database", username: "username", password: "password" };
const MARKS = {
  tag: "the mode says how the data source is reached",
  configType: "the mode says how the data source is reached",
};
const OWNER =
  "an instance of the own account needs no owner; for one of another account give crossAccountOwnerId and crossAccountRoleName";
const KEY = "DataWorks reaches this type as an identity, and not by an access key";
const BY_INSTANCE = "the id of the instance is enough";

const rds = (type: string): Way => ({
  type,
  mode: "InstanceMode",
  carried: { ...LOGIN, instanceName: "instanceId", regionId: "regionId" },
  dropped: { ...MARKS, rdsOwnerId: OWNER },
});

const jdbc = (type: string, by: Split): Way => ({
  type,
  mode: "UrlMode",
  carried: LOGIN,
  split: { jdbcUrl: { place: "address", by } },
  dropped: MARKS,
});

/** The engines of ApsaraDB RDS. */
export type Engine = "mysql" | "sqlserver" | "postgresql";

/** The name of a form of Content: its type; the databases of RDS have two. */
export type WayName =
  | "odps"
  | `${Engine} ${"instance" | "url"}`
  | "oss"
  | "polardb"
  | "oracle"
  | "mongodb"
  | "analyticdb_for_mysql"
  | "hybriddb_for_postgresql"
  | "holo"
  | "kafka";

/** Every form of Content whose way is known. */
export const WAYS: Readonly<Record<WayName, Way>> = {
  odps: {
    type: "maxcompute",
    mode: "UrlMode",
    carried: {
      project: "project",
      endpoint: "endpoint",
      region: "regionId",
      accessId: "accessId",
      accessKey: "accessKey",
    },
    assumed: {
      endpointMode: { value: "Custom", reason: "the endpoint is given" },
      authType: {
        value: "Ak",
        reason: "the access key is carried over; only one page of the vendor lists Ak for this type",
      },
    },
    dropped: {
      ...MARKS,
      authType: "its numbers are not those of the newer version, and are not documented",
      name: "it is the name of the data source",
      pubEndpoint: "the newer version has one endpoint",
      vpcEndpoint: "the newer version has one endpoint",
      securityToken: "the newer version takes no temporary access key",
    },
  },
  "mysql instance": rds("mysql"),
  "mysql url": jdbc("mysql", splitMysqlUrl),
  "sqlserver instance": rds("sqlserver"),
  "sqlserver url": jdbc("sqlserver", splitSqlserverUrl),
  "postgresql instance": rds("postgresql"),
  "postgresql url": jdbc("postgresql", splitPostgresqlUrl),
  oss: {
    type: "oss",
    mode: "UrlMode",
    carried: { bucket: "bucket", accessId: "accessId", accessKey: "accessKey" },
    split: { endpoint: { place: "endpoint", by: readBucketRegion } },
    assumed: { authType: { value: "Ak", reason: "the access key is carried over" } },
    dropped: MARKS,
  },
  polardb: {
    type: "polardb",
    mode: "InstanceMode",
    carried: { ...LOGIN, clusterId: "clusterId", region: "regionId" },
    dropped: { ...MARKS, ownerId: OWNER },
  },
  oracle: {
    type: "oracle",
    mode: "UrlMode",
    carried: { jdbcUrl: "jdbcUrl", username: "username", password: "password" },
    dropped: MARKS,
  },
  mongodb: {
    type: "mongodb",
    mode: "UrlMode",
    carried: LOGIN,
    split: { address: { place: "address", by: readNodes } },
    dropped: MARKS,
  },
  analyticdb_for_mysql: {
    type: "analyticdb_for_mysql",
    mode: "InstanceMode",
    carried: { ...LOGIN, instanceId: "instanceId" },
    dropped: { connectionString: BY_INSTANCE },
  },
  hybriddb_for_postgresql: {
    type: "analyticdb_for_postgresql",
    mode: "InstanceMode",
    carried: { ...LOGIN, instanceId: "instanceId" },
    dropped: { connectionString: BY_INSTANCE, port: BY_INSTANCE, ownerId: OWNER },
  },
  holo: {
    type: "hologres",
    mode: "InstanceMode",
    carried: { database: "database", instanceId: "instanceId" },
    assumed: {
      authType: {
        value: ({ isProduction }) => (isProduction ? "PrimaryAccount" : "Executor"),
        reason: "the older version has an access key, for which this type has no place",
      },
    },
    dropped: { ...MARKS, accessId: KEY, accessKey: KEY },
  },
  kafka: {
    type: "kafka",
    mode: "InstanceMode",
    carried: { instanceId: "instanceId", regionId: "regionId" },
    assumed: {
      securityProtocol: { value: "authTypeNone", reason: "the older version has no user and no certificate" },
    },
    dropped: { ...MARKS, ownerId: OWNER },
  },
};
