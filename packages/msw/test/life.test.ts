import * as operations from "@dataworks-kit/api/operations";
import { describe, expect, test } from "vitest";
import { CONTENT, INPUT, startDouble, WORLD } from "./support/start-double.ts";

interface Page {
  readonly TotalCount: number;
  readonly PageNumber: number;
  readonly PageSize: number;
  readonly [items: string]: unknown;
}
const readPage = ({ Data }: Record<string, unknown>) => Data as Page;
const listNames = (answer: Record<string, unknown>, items = "Connections") =>
  (readPage(answer)[items] as { Name: string }[]).map(({ Name }) => Name);

describe.each(["HMAC-SHA1", "ACS3-HMAC-SHA256"] as const)("With %s, a data source", (algorithm) => {
  test("is created, listed, changed, listed, deleted, and then it is not there", async () => {
    const call = startDouble({}, algorithm);
    const { Data: id } = await call(operations.createConnection, INPUT);
    expect(id).toBe(9007199254740993n);
    const listed = await call(operations.listConnections, { ProjectId: 1 });
    expect(readPage(listed)).toEqual({
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 1,
      Connections: [
        {
          Id: id,
          ProjectId: 1,
          TenantId: 1,
          Name: "orders",
          ConnectionType: "rds",
          SubType: "mysql",
          EnvType: 1,
          Status: 1,
          Sequence: 1,
          DefaultEngine: false,
          Shared: false,
          Operator: "owner",
          Content: JSON.stringify({ ...CONTENT, password: "***" }),
          GmtCreate: "Jan 31, 2026 12:00:00 PM",
          GmtModified: "Jan 31, 2026 12:00:00 PM",
        },
      ],
    });
    const change = { ConnectionId: id, Description: "changed", Status: "DISABLED" };
    expect(await call(operations.updateConnection, change)).toMatchObject({ Data: true, Success: true });
    const again = readPage(await call(operations.listConnections, { ProjectId: 1 }));
    expect(again.Connections).toMatchObject([{ Description: "changed", Status: 2 }]);
    expect(await call(operations.deleteConnection, { ConnectionId: id })).toMatchObject({ Data: true });
    expect(readPage(await call(operations.listConnections, { ProjectId: 1 })).TotalCount).toBe(0);
    expect(await call(operations.deleteConnection, { ConnectionId: id })).toMatchObject({
      Code: "Invalid.Tenant.ConnectionNotExists",
    });
    expect(await call(operations.createConnection, INPUT)).toMatchObject({ Data: 9007199254740994n });
  });
});

test("What either family of operations creates, the other one lists, changes and deletes", async () => {
  const call = startDouble();
  const { ConnectionType: DataSourceType, ...rest } = INPUT;
  const { Data: id } = await call(operations.createDataSource, { ...rest, DataSourceType });
  expect(readPage(await call(operations.listConnections, { ProjectId: 1 })).Connections).toMatchObject([
    { Id: id, ConnectionType: "rds" },
  ]);
  await call(operations.createConnection, { ...INPUT, Name: "second" });
  const listed = await call(operations.listDataSources, { ProjectId: 1 });
  expect(readPage(listed).DataSources).toMatchObject([
    { Name: "second", DataSourceType: "rds" },
    { Name: "orders" },
  ]);
  expect(await call(operations.updateConnection, { ConnectionId: id, EnvType: 0 })).toMatchObject({
    Data: true,
  });
  expect(await call(operations.deleteDataSource, { DataSourceId: id })).toMatchObject({ Data: true });
  const gone = await call(operations.updateDataSource, { DataSourceId: id, EnvType: 1 });
  expect(gone).toMatchObject({ Code: "DataSource.NotFound" });
});

test("Lists come in pages, those with the largest Sequence first, and filtered", async () => {
  const call = startDouble();
  for (const Name of ["a", "b", "c"]) await call(operations.createConnection, { ...INPUT, Name });
  const oss = { accessId: "a", accessKey: "k", bucket: "b", endpoint: "http://e" };
  const { SubType: _, ...plain } = INPUT;
  await call(operations.createConnection, {
    ...plain,
    Name: "d",
    EnvType: 0,
    ConnectionType: "oss",
    Content: oss,
  });
  const list = (filter: object) => call(operations.listConnections, { ProjectId: 1, ...filter });
  expect(listNames(await list({}))).toEqual(["d", "c", "b", "a"]);
  const second = await list({ PageSize: 3, PageNumber: 2 });
  expect([listNames(second), readPage(second).TotalCount]).toEqual([["a"], 4]);
  expect(listNames(await list({ PageSize: 3, PageNumber: 3 }))).toEqual([]);
  expect(listNames(await list({ Name: "b" }))).toEqual(["b"]);
  expect(listNames(await list({ ConnectionType: "oss" }))).toEqual(["d"]);
  expect(listNames(await list({ SubType: "mysql", EnvType: 1 }))).toEqual(["c", "b", "a"]);
  expect(listNames(await list({ Status: "DISABLED" }))).toEqual([]);
  expect(await list({ PageSize: 101 })).toMatchObject({ Code: "InvalidPageSize" });
  expect(await list({ PageNumber: 0 })).toMatchObject({ Code: "InvalidPageNumber" });
});

test("A change of Content is judged by the stored type, in the words of the operation", async () => {
  const call = startDouble();
  const { Data: id } = await call(operations.createConnection, INPUT);
  const oss = { accessId: "a", accessKey: "k", bucket: "b", endpoint: "http://e" };
  const old = await call(operations.updateConnection, { ConnectionId: id, Content: oss });
  expect(old).toMatchObject({ Code: "InvalidContent", Message: expect.stringContaining("Content.database") });
  const next = await call(operations.updateDataSource, { DataSourceId: id, Content: oss });
  expect(next).toMatchObject({ Code: "MissingParam.ConnectionStr.Property" });
  const changed = { ...CONTENT, database: "e" };
  expect(await call(operations.updateDataSource, { DataSourceId: id, Content: changed })).toMatchObject({
    Data: true,
  });
  const [item] = readPage(await call(operations.listConnections, { ProjectId: 1 })).Connections as [
    { Content: string },
  ];
  expect(JSON.parse(item.Content)).toEqual({ ...changed, password: "***" });
});

test("There is one data source of a name in each environment, after a change too", async () => {
  const call = startDouble();
  await call(operations.createConnection, INPUT);
  const { Data: id } = await call(operations.createConnection, { ...INPUT, EnvType: 0 });
  const moved = await call(operations.updateConnection, { ConnectionId: id, EnvType: 1 });
  expect(moved).toMatchObject({ Code: "InvalidEnvType", Message: expect.stringContaining("of this name") });
});

test("A private cloud's lists show secrets", async () => {
  const call = startDouble({ revealContent: true });
  await call(operations.createConnection, INPUT);
  const [item] = readPage(await call(operations.listConnections, { ProjectId: 1 })).Connections as [
    { Content: string },
  ];
  expect(JSON.parse(item.Content)).toEqual(CONTENT);
});

test("Members may list, only owners and administrators may change, and nobody else may do anything", async () => {
  const call = startDouble();
  const { Data: id } = await call(operations.createConnection, INPUT);
  const list = (by: string) => call(operations.listConnections, { ProjectId: 1 }, by);
  const remove = (by: string) => call(operations.deleteConnection, { ConnectionId: id }, by);
  expect(readPage(await list("developer")).TotalCount).toBe(1);
  expect(await remove("developer")).toMatchObject({ Code: "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin" });
  for (const act of [list, remove]) {
    expect(await act("stranger")).toMatchObject({ Code: "Invalid.Tenant.UserNotInProject" });
    expect(await act("other")).toMatchObject({ Code: "Invalid.Tenant.UserNotInTenant" });
    expect(await act("nobody")).toMatchObject({ Code: "Invalid.Tenant.UserNotInTenant" });
  }
});

test("ListProjects shows the workspaces of the caller, and none for a filter by tags", async () => {
  const call = startDouble();
  const page = ({ PageResult }: Record<string, unknown>) => PageResult as Page;
  expect(page(await call(operations.listProjects, {}))).toMatchObject({
    TotalCount: 2,
    ProjectList: [
      { ProjectId: 1, ProjectName: "project_1" },
      { ProjectId: 2, ProjectName: "second" },
    ],
  });
  expect(page(await call(operations.listProjects, { PageSize: 1, PageNumber: 2 })).ProjectList).toHaveLength(
    1,
  );
  expect(page(await call(operations.listProjects, { Tags: [{ Key: "a" }] })).TotalCount).toBe(0);
  expect(page(await call(operations.listProjects, { Tags: "null" })).TotalCount).toBe(2);
  expect(page(await call(operations.listProjects, {}, "other")).TotalCount).toBe(0);
});

test("TestNetworkConnection reaches what is there and enabled", async () => {
  const call = startDouble();
  const { Data: id } = await call(operations.createConnection, INPUT);
  const place = { ProjectId: 1, DatasourceName: "orders", EnvType: "1", ResourceGroup: "g" };
  const reach = (changes: object = {}, by?: string) =>
    call(operations.testNetworkConnection, { ...place, ...changes }, by);
  expect(await reach()).toMatchObject({ TaskList: { ConnectStatus: true } });
  expect(await reach({ EnvType: "0" })).toMatchObject({ Code: "Invalid.DI.Parameter" });
  expect(await reach({}, "developer")).toMatchObject({ Code: "Forbidden.DI.NoPrivilege" });
  await call(operations.updateConnection, { ConnectionId: id, Status: "DISABLED" });
  expect(await reach()).toMatchObject({ TaskList: { ConnectStatus: false } });
});

describe("The version 2024-05-18 of CreateDataSource", () => {
  const ConnectionProperties = {
    envType: "Dev",
    regionId: "cn-shanghai",
    instanceId: "rm-1",
    database: "d",
    username: "u",
    password: "Zq1qZ",
    truststorePassword: "Zq2qZ",
  };
  const newer = {
    ProjectId: 1,
    Name: "newer",
    Type: "mysql",
    ConnectionPropertiesMode: "InstanceMode",
    ConnectionProperties,
  };

  test("stands beside the version 2020-05-18, whose lists show what it creates, without its secrets", async () => {
    const call = startDouble();
    const { ConnectionType: DataSourceType, ...rest } = INPUT;
    expect(await call(operations.createDataSource, { ...rest, DataSourceType })).toMatchObject({
      Success: true,
    });
    const { Id, ...answer } = await call(operations.createDataSource20240518, newer);
    expect([Id, Object.keys(answer)]).toEqual([9007199254740994n, ["RequestId"]]);
    const listed = await call(operations.listDataSources, { ProjectId: 1, EnvType: 0 });
    const Content = { ...ConnectionProperties, password: "***", truststorePassword: "***" };
    expect(readPage(listed).DataSources).toMatchObject([
      { Id, Name: "newer", DataSourceType: "mysql", Content: JSON.stringify(Content) },
    ]);
    expect(await call(operations.deleteDataSource, { DataSourceId: Id })).toMatchObject({ Data: true });
  });

  test("refuses a taken name of one environment, and lets operators in", async () => {
    const call = startDouble({ world: { ...WORLD, projects: [OPERATED] } });
    await call(operations.createDataSource20240518, newer, "developer");
    expect(await call(operations.createDataSource20240518, newer)).toMatchObject({
      Code: "ConnectionAlreadyExist",
    });
    const prod = { ...ConnectionProperties, envType: "Prod" };
    expect(
      await call(operations.createDataSource20240518, { ...newer, ConnectionProperties: prod }),
    ).toMatchObject({ Id: 9007199254740994n });
    expect(await call(operations.createConnection, INPUT, "developer")).toMatchObject({
      Code: "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin",
    });
  });

  test.each([
    ["a member that its type requires", { ...ConnectionProperties, envType: undefined }],
    ["an environment that it knows", { ...ConnectionProperties, envType: "Test" }],
  ])("refuses properties without %s", async (_, wrong) => {
    const call = startDouble();
    expect(
      await call(operations.createDataSource20240518, { ...newer, ConnectionProperties: wrong }),
    ).toMatchObject({ Code: "InvalidConnectionProperties" });
  });

  test("does not make a third version known", async () => {
    const unknown = { ...operations.createDataSource20240518, version: "1" };
    expect(await startDouble()(unknown, newer)).toMatchObject({
      Code: "InvalidVersion",
      Message: expect.stringContaining("2020-05-18 or 2024-05-18"),
    });
  });
});

/** A workspace in which the developer is an operator. */
const OPERATED = {
  id: 1,
  tenantId: 1,
  members: [
    { userId: "owner", role: "owner" },
    { userId: "developer", role: "operator" },
  ],
} as const;
