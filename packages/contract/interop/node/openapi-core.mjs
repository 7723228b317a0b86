// Adds a data source with @alicloud/openapi-core, on which the vendor's current clients for Node stand, and prints what
// came of it as one line of JSON.
// node openapi-core.mjs [create | again | wrong-secret | unknown-key]
import openapiCore from "@alicloud/openapi-core";
import darabonba from "@darabonba/typescript";

const { $OpenApiUtil, default: Client } = openapiCore;
const { env } = process;
const [action = "create"] = process.argv.slice(2);

const endpoint = new URL(env.DATAWORKS_ENDPOINT);
const config = new $OpenApiUtil.Config({
  endpoint: endpoint.host,
  protocol: endpoint.protocol.slice(0, -1),
  signatureAlgorithm: env.DATAWORKS_SIGNATURE_ALGORITHM,
  accessKeyId: action === "unknown-key" ? "nobody" : env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: action === "wrong-secret" ? "wrong" : env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
});
const operation = new $OpenApiUtil.Params({
  action: "CreateConnection",
  version: "2020-05-18",
  protocol: "HTTPS",
  pathname: "/",
  method: "POST",
  authType: "AK",
  style: "RPC",
  reqBodyType: "formData",
  bodyType: "json",
});
const parameters = {
  ProjectId: env.DATAWORKS_PROJECT_ID ?? "1",
  Name: env.DATAWORKS_NAME ?? "orders",
  ConnectionType: "rds",
  SubType: "mysql",
  EnvType: "1",
  Content:
    env.DATAWORKS_CONTENT ??
    JSON.stringify({ database: "orders", instanceName: "rm-1", username: "reader", password: "secret" }),
};
const place = env.DATAWORKS_PARAMETERS_IN ?? "query";

try {
  if (action === "again") await createConnection();
  const { Data, RequestId } = await createConnection();
  print({ ok: true, data: Data, requestId: RequestId });
} catch (error) {
  print({ ok: false, code: error.code, requestId: error.requestId, error: error.name });
}

async function createConnection() {
  const request = new $OpenApiUtil.OpenApiRequest({ [place]: parameters });
  const { body } = await new Client(config).callApi(operation, request, new darabonba.RuntimeOptions({}));
  return body;
}

function print(outcome) {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
