// The client made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { testNetworkConnectionOperation } from "./test-network-connection.operation.gen.ts";
import type { TestNetworkConnectionInput, paths } from "./test-network-connection.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type TestNetworkConnectionFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "TestNetworkConnection": testNetworkConnectionOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function testNetworkConnectionFetchClient(options: ClientOptions = {}): TestNetworkConnectionFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "TestNetworkConnection"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/** Test whether a data source can be reached */
export function testNetworkConnection(
  client: TestNetworkConnectionFetchClient,
  input: TestNetworkConnectionInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "TestNetworkConnection", Version: "2020-05-18", Format: "JSON", ...input } } });
}
