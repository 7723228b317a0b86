// Adds a data source with @alicloud/pop-core, which signs with HMAC-SHA1, and prints what came of it as one line of JSON.
// node pop-core.mjs [create | again | wrong-secret | unknown-key]
import popCore from "@alicloud/pop-core";

const { env } = process;
const [action = "create"] = process.argv.slice(2);

const client = new popCore.RPCClient({
  endpoint: env.DATAWORKS_ENDPOINT,
  apiVersion: "2020-05-18",
  accessKeyId: action === "unknown-key" ? "nobody" : env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: action === "wrong-secret" ? "wrong" : env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
});
const parameters = {
  ProjectId: env.DATAWORKS_PROJECT_ID ?? "1",
  Name: env.DATAWORKS_NAME ?? "orders",
  ConnectionType: "rds",
  SubType: "mysql",
  EnvType: 1,
  Content:
    env.DATAWORKS_CONTENT ??
    JSON.stringify({ database: "orders", instanceName: "rm-1", username: "reader", password: "secret" }),
};
// A POST carries everything in its form, a GET in its query.
const options = { method: env.DATAWORKS_PARAMETERS_IN === "query" ? "GET" : "POST" };

try {
  if (action === "again") await client.request("CreateConnection", parameters, options);
  const { Data, RequestId } = await client.request("CreateConnection", parameters, options);
  print({ ok: true, data: Data, requestId: RequestId });
} catch (error) {
  print({ ok: false, code: error.code, requestId: error.data?.RequestId, error: error.name });
}

function print(outcome) {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
