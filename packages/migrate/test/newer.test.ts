import { type CreateConnectionInput, createConnectionExamples } from "@dataworks-kit/api";
import { toCreateDataSource20240518 } from "@dataworks-kit/migrate";
import { describe, expect, test } from "vitest";

const COMMON = { ProjectId: 1, Name: "orders", EnvType: 1 } as const;
const LOGIN = { database: "d", username: "u", password: "Zq1qZ" };

/** An input as a program holds it: of any type, complete or not. */
const toInput = (input: object) => ({ ...COMMON, ...input }) as CreateConnectionInput;

const CASES: {
  title: string;
  given: object;
  region?: string;
  set?: object;
  want: { Type?: string; mode?: string; properties?: object; notes?: string[]; kind?: string };
}[] = [
  {
    title: "odps",
    given: {
      ConnectionType: "odps",
      Content: {
        accessId: "i",
        accessKey: "k",
        authType: 2,
        endpoint: "http://e/api",
        project: "p",
        tag: "public",
      },
    },
    region: "cn-shanghai",
    want: {
      Type: "maxcompute",
      mode: "UrlMode",
      properties: {
        regionId: "cn-shanghai",
        project: "p",
        endpoint: "http://e/api",
        accessId: "i",
        accessKey: "k",
        endpointMode: "Custom",
        authType: "Ak",
      },
      notes: [
        "dropped Content.authType",
        "dropped Content.tag",
        "assumed ConnectionProperties.endpointMode",
        "assumed ConnectionProperties.authType",
      ],
    },
  },
  {
    title: "odps with a region of its own",
    given: {
      ConnectionType: "odps",
      Content: {
        accessId: "i",
        accessKey: "k",
        endpoint: "http://e/api",
        project: "p",
        region: "cn-beijing",
      },
    },
    region: "cn-shanghai",
    set: { endpointMode: "SelfAdaption", authType: "PrimaryAccount" },
    want: {
      Type: "maxcompute",
      properties: { regionId: "cn-beijing", authType: "PrimaryAccount" },
      notes: [],
    },
  },
  {
    title: "odps without any region",
    given: {
      ConnectionType: "odps",
      Content: { accessId: "i", accessKey: "k", endpoint: "http://e/api", project: "p" },
    },
    set: { endpointMode: "SelfAdaption", authType: "Ak" },
    want: { kind: "incomplete", notes: ["needed ConnectionProperties.regionId"] },
  },
  {
    title: "mysql on an instance",
    given: {
      ConnectionType: "mysql",
      Content: { ...LOGIN, instanceName: "rm-1", regionId: "cn-shanghai", rdsOwnerId: "1", tag: "rds" },
    },
    want: {
      Type: "mysql",
      mode: "InstanceMode",
      properties: { ...LOGIN, instanceId: "rm-1", regionId: "cn-shanghai" },
      notes: ["dropped Content.rdsOwnerId", "dropped Content.tag"],
    },
  },
  {
    title: "mysql by a URL",
    given: {
      ConnectionType: "mysql",
      Content: { ...LOGIN, jdbcUrl: "jdbc:mysql://h:3307/e?useSSL=false&user=x", configType: 1 },
    },
    region: "cn-shanghai",
    want: {
      Type: "mysql",
      mode: "UrlMode",
      properties: {
        ...LOGIN,
        database: "e",
        address: [{ host: "h", port: 3307 }],
        properties: { useSSL: "false" },
      },
      notes: ["dropped Content.jdbcUrl", "dropped Content.configType"],
    },
  },
  ...(["mysql", "sqlserver", "postgresql"] as const).map((SubType) => ({
    title: `rds with ${SubType}`,
    given: { ConnectionType: "rds", SubType, Content: { ...LOGIN, instanceName: "rm-1" } },
    region: "cn-hangzhou",
    want: {
      Type: SubType,
      mode: "InstanceMode",
      properties: { ...LOGIN, instanceId: "rm-1", regionId: "cn-hangzhou" },
      notes: [],
    },
  })),
  {
    title: "rds without an engine",
    given: { ConnectionType: "rds", Content: { ...LOGIN, instanceName: "rm-1" } },
    want: { kind: "incomplete", notes: ["needed Type", "needed ConnectionPropertiesMode"] },
  },
  {
    title: "oss",
    given: {
      ConnectionType: "oss",
      Content: {
        accessId: "i",
        accessKey: "k",
        bucket: "b",
        endpoint: "http://oss-cn-shanghai-internal.aliyuncs.com",
      },
    },
    want: {
      Type: "oss",
      mode: "UrlMode",
      properties: { bucket: "b", regionId: "cn-shanghai", authType: "Ak", accessId: "i", accessKey: "k" },
      notes: ["assumed ConnectionProperties.regionId", "assumed ConnectionProperties.authType"],
    },
  },
  {
    title: "oss at an endpoint of one's own",
    given: {
      ConnectionType: "oss",
      Content: { accessId: "i", accessKey: "k", bucket: "b", endpoint: "https://files.example" },
    },
    want: { Type: "oss", properties: { endpoint: "https://files.example" } },
  },
  {
    title: "sqlserver by a URL",
    given: {
      ConnectionType: "sqlserver",
      Content: { username: "u", password: "p", jdbcUrl: "jdbc:sqlserver://h;DatabaseName=d;encrypt=true" },
    },
    want: {
      Type: "sqlserver",
      mode: "UrlMode",
      properties: { address: [{ host: "h", port: 1433 }], database: "d", properties: { encrypt: "true" } },
      notes: ["assumed ConnectionProperties.address"],
    },
  },
  {
    title: "sqlserver by a URL of a named instance",
    given: {
      ConnectionType: "sqlserver",
      Content: { username: "u", password: "p", jdbcUrl: "jdbc:sqlserver://h\\one;DatabaseName=d" },
    },
    want: {
      kind: "incomplete",
      notes: ["needed ConnectionProperties.address", "needed ConnectionProperties.database"],
    },
  },
  {
    title: "postgresql by a URL",
    given: {
      ConnectionType: "postgresql",
      Content: { username: "u", password: "p", jdbcUrl: "jdbc:postgresql://h:1921/d", tag: "public" },
    },
    want: { Type: "postgresql", properties: { address: [{ host: "h", port: 1921 }], database: "d" } },
  },
  {
    title: "polardb, whose engine nobody said",
    given: {
      ConnectionType: "polardb",
      Content: { ...LOGIN, clusterId: "pc-1", region: "cn-shanghai", tag: "polardb", ownerId: "1" },
    },
    want: {
      kind: "incomplete",
      notes: ["dropped Content.tag", "dropped Content.ownerId", "needed ConnectionProperties.dbType"],
    },
  },
  {
    title: "polardb with its engine",
    given: {
      ConnectionType: "polardb",
      Content: { ...LOGIN, clusterId: "pc-1", region: "cn-shanghai", tag: "polardb" },
    },
    set: { dbType: "mysql" },
    want: {
      Type: "polardb",
      mode: "InstanceMode",
      properties: { ...LOGIN, clusterId: "pc-1", regionId: "cn-shanghai", dbType: "mysql" },
    },
  },
  {
    title: "oracle",
    given: {
      ConnectionType: "oracle",
      Content: { jdbcUrl: "jdbc:oracle:thin:@h:1521:PROD", username: "u", password: "p", tag: "public" },
    },
    want: {
      Type: "oracle",
      mode: "UrlMode",
      properties: { jdbcUrl: "jdbc:oracle:thin:@h:1521:PROD", username: "u", password: "p" },
    },
  },
  {
    title: "mongodb",
    given: {
      ConnectionType: "mongodb",
      Content: { ...LOGIN, address: '["h:3717","[::1]:1"]', tag: "public" },
    },
    set: { authDb: "admin" },
    want: {
      Type: "mongodb",
      mode: "UrlMode",
      properties: {
        ...LOGIN,
        authDb: "admin",
        address: [
          { host: "h", port: 3717 },
          { host: "::1", port: 1 },
        ],
      },
    },
  },
  {
    title: "emr, which has no way on",
    given: { ConnectionType: "emr", Content: { accessId: "i", accessKey: "k" } },
    want: { kind: "incomplete", notes: ["needed Type", "needed ConnectionPropertiesMode"] },
  },
  {
    title: "analyticdb_for_mysql",
    given: {
      ConnectionType: "analyticdb_for_mysql",
      Content: { ...LOGIN, instanceId: "am-1", connectionString: "h:3306" },
    },
    region: "cn-shanghai",
    want: {
      Type: "analyticdb_for_mysql",
      mode: "InstanceMode",
      properties: { ...LOGIN, instanceId: "am-1" },
      notes: ["dropped Content.connectionString"],
    },
  },
  {
    title: "hybriddb_for_postgresql",
    given: {
      ConnectionType: "hybriddb_for_postgresql",
      Content: { ...LOGIN, instanceId: "gp-1", connectionString: "h", port: "5432", ownerId: "1" },
    },
    region: "cn-shanghai",
    want: {
      Type: "analyticdb_for_postgresql",
      mode: "InstanceMode",
      properties: { ...LOGIN, instanceId: "gp-1" },
      notes: ["dropped Content.connectionString", "dropped Content.port", "dropped Content.ownerId"],
    },
  },
  {
    title: "holo in development",
    given: {
      EnvType: 0,
      ConnectionType: "holo",
      Content: { accessId: "i", accessKey: "k", database: "d", instanceId: "hg-1", tag: "aliyun" },
    },
    region: "cn-shanghai",
    want: {
      Type: "hologres",
      mode: "InstanceMode",
      properties: { envType: "Dev", database: "d", instanceId: "hg-1", authType: "Executor" },
      notes: [
        "dropped Content.accessId",
        "dropped Content.accessKey",
        "dropped Content.tag",
        "assumed ConnectionProperties.authType",
      ],
    },
  },
  {
    title: "kafka",
    given: {
      ConnectionType: "kafka",
      Content: { instanceId: "alikafka-1", regionId: "cn-shanghai", ownerId: "1", tag: "aliyun" },
    },
    set: { version: "2.0" },
    want: {
      Type: "kafka",
      mode: "InstanceMode",
      properties: { instanceId: "alikafka-1", version: "2.0", securityProtocol: "authTypeNone" },
    },
  },
  {
    title: "a type that nobody documents",
    given: { ConnectionType: "redis", Content: { address: "h:1" } },
    want: { kind: "incomplete", notes: ["needed Type", "needed ConnectionPropertiesMode"] },
  },
  {
    title: "a type named as members of every object are",
    given: { ConnectionType: "constructor", Content: {} },
    want: { kind: "incomplete", notes: ["needed Type", "needed ConnectionPropertiesMode"] },
  },
  {
    title: "a member that no contract names",
    given: {
      ConnectionType: "oracle",
      Content: { jdbcUrl: "jdbc:oracle:x", username: "u", password: "p", extra: "Zq1qZ" },
    },
    want: { Type: "oracle", notes: ["dropped Content.extra"] },
  },
  {
    title: "a name and a description that the newer version refuses",
    given: {
      Name: "1-orders",
      Description: "x".repeat(3001),
      ConnectionType: "oracle",
      Content: { jdbcUrl: "jdbc:oracle:x", username: "u", password: "p" },
    },
    want: { kind: "incomplete", notes: ["needed Name", "needed Description"] },
  },
];

describe("CreateDataSource of 2024-05-18 takes", () => {
  test.each(CASES)("$title", ({ given, region, set, want }) => {
    const migration = toCreateDataSource20240518(toInput(given), {
      ...(region !== undefined && { regionId: region }),
      ...(set && { properties: { ...set } }),
    });
    expect(migration.kind).toBe(want.kind ?? "complete");
    const { Type, ConnectionPropertiesMode, ConnectionProperties } = readInput(migration);
    if (want.Type !== undefined) expect(Type).toBe(want.Type);
    if (want.mode !== undefined) expect(ConnectionPropertiesMode).toBe(want.mode);
    if (want.properties) expect(ConnectionProperties).toMatchObject({ envType: "Prod", ...want.properties });
    if (want.notes) expect(migration.notes.map(({ kind, place }) => `${kind} ${place}`)).toEqual(want.notes);
  });

  test("Content as JSON text, with int64 exact and everything else as it was", () => {
    const Content = JSON.stringify({ jdbcUrl: "jdbc:oracle:x", username: "u", password: "p" });
    const given = toInput({
      ProjectId: 9007199254740993n,
      Description: "d",
      ConnectionType: "oracle",
      Content,
    });
    expect(toCreateDataSource20240518(given)).toMatchObject({
      kind: "complete",
      input: { ProjectId: 9007199254740993n, Name: "orders", Description: "d", Type: "oracle" },
    });
  });

  test.each(["", "[]", "null", "{", '"x"'])("no Content %j, and says what is missing", (Content) => {
    const { kind, notes } = toCreateDataSource20240518(toInput({ ConnectionType: "oracle", Content }));
    expect([kind, notes.map(({ place }) => place)]).toEqual([
      "incomplete",
      ["ConnectionProperties.jdbcUrl", "ConnectionProperties.username", "ConnectionProperties.password"],
    ]);
  });
});

test.each(Object.entries(createConnectionExamples.inputs))(
  "The documented call of %s has a way on, or a reason",
  (type, input) => {
    const { kind, notes } = toCreateDataSource20240518(input, { regionId: "cn-shanghai" });
    const needed = notes.filter((note) => note.kind === "needed").map(({ place }) => place);
    const want: Readonly<Record<string, string[]>> = {
      emr: ["Type", "ConnectionPropertiesMode"],
      kafka: ["ConnectionProperties.version"],
      mongodb: ["ConnectionProperties.authDb"],
      polardb: ["ConnectionProperties.dbType"],
    };
    expect([type, needed, kind]).toEqual([type, want[type] ?? [], type in want ? "incomplete" : "complete"]);
  },
);

interface Newer {
  readonly Type?: unknown;
  readonly ConnectionPropertiesMode?: unknown;
  readonly ConnectionProperties?: unknown;
}

function readInput(migration: ReturnType<typeof toCreateDataSource20240518>): Newer {
  return migration.kind === "complete" ? migration.input : migration.draft;
}
