// The life of a data source with @alicloud/openapi-core, one line for each step.
import openapiCore from "@alicloud/openapi-core";
import darabonba from "@darabonba/typescript";

const { $OpenApiUtil, default: Client } = openapiCore;
const { env } = process;
const endpoint = new URL(env.DATAWORKS_ENDPOINT);
const client = new Client(
  new $OpenApiUtil.Config({
    endpoint: endpoint.host,
    protocol: endpoint.protocol.slice(0, -1),
    accessKeyId: env.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  }),
);

async function call(method, action, query) {
  const operation = new $OpenApiUtil.Params({
    action,
    version: "2020-05-18",
    protocol: "HTTPS",
    pathname: "/",
    method,
    authType: "AK",
    style: "RPC",
    reqBodyType: "formData",
    bodyType: "json",
  });
  const request = new $OpenApiUtil.OpenApiRequest({ query });
  const { body } = await client.callApi(operation, request, new darabonba.RuntimeOptions({}));
  return body;
}

const say = (...words) => process.stdout.write(`${words.join(" ")}\n`);
const Content = JSON.stringify({ database: "d", instanceName: "rm-1", username: "u", password: "p" });
const common = { ProjectId: "1", EnvType: "1", SubType: "mysql", Content };

const first = await call("POST", "CreateConnection", { ...common, Name: "first", ConnectionType: "rds" });
say("create", first.Data);
const second = await call("POST", "CreateDataSource", { ...common, Name: "second", DataSourceType: "rds" });
say("create", second.Data);
const page = { ProjectId: "1", PageSize: "1", PageNumber: "2" };
const { Data: listed } = await call("GET", "ListConnections", page);
say("page", listed.TotalCount, listed.Connections[0].Name);
say("update", (await call("PUT", "UpdateConnection", { ConnectionId: "123", Description: "changed" })).Data);
const { Data: sources } = await call("GET", "ListDataSources", { ProjectId: "1", Name: "first" });
say("list", sources.TotalCount, sources.DataSources[0].Description);
say("projects", (await call("POST", "ListProjects", {})).PageResult.TotalCount);
const place = { ProjectId: "1", DatasourceName: "first", EnvType: "1", ResourceGroup: "g" };
say("reach", (await call("POST", "TestNetworkConnection", place)).TaskList.ConnectStatus);
say("delete", (await call("POST", "DeleteConnection", { ConnectionId: "123" })).Data);
say("list", (await call("GET", "ListConnections", { ProjectId: "1" })).Data.TotalCount);
await call("POST", "DeleteConnection", { ConnectionId: "123" }).catch((error) => say("refused", error.code));
