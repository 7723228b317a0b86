import { TEST_KEY } from "@dataworks-kit/contract/lab/world";
import { SAMPLE_INPUT } from "../sample-call.ts";
import { type Connect, loadFrom } from "./client-under-test.ts";

type Model = new (members: object) => object;

interface OpenapiCore {
  readonly default: new (
    config: object,
  ) => { callApi(params: object, request: object, runtime: object): Promise<unknown> };
  readonly $OpenApiUtil: { readonly Config: Model; readonly Params: Model; readonly OpenApiRequest: Model };
}

interface Darabonba {
  readonly RuntimeOptions: Model;
}

/** `@alicloud/openapi-core`, on which the vendor generates its current clients. */
export const connectOpenapiCore: Connect = ({ folder, endpoint }) => {
  const { default: Client, $OpenApiUtil } = loadFrom<OpenapiCore>(folder, "@alicloud/openapi-core");
  const { RuntimeOptions } = loadFrom<Darabonba>(folder, "@darabonba/typescript");
  const { host, protocol } = new URL(endpoint);
  const scheme = protocol === "http:" ? "HTTP" : "HTTPS";
  const client = new Client(new $OpenApiUtil.Config({ ...TEST_KEY, endpoint: host, protocol: scheme }));
  const params = new $OpenApiUtil.Params({ ...OPERATION, protocol: scheme });
  return () => {
    const query = { ...SAMPLE_INPUT, Content: JSON.stringify(SAMPLE_INPUT.Content) };
    return client.callApi(params, new $OpenApiUtil.OpenApiRequest({ query }), new RuntimeOptions({}));
  };
};

/** What a generated client says of an operation. */
const OPERATION = {
  action: "CreateConnection",
  version: "2020-05-18",
  method: "POST",
  pathname: "/",
  style: "RPC",
  authType: "AK",
  reqBodyType: "formData",
  bodyType: "json",
};
