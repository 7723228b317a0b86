// The client made by dataworks-gen from create-data-source-20240518.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { createDataSource20240518Operation } from "./create-data-source-20240518.operation.gen.ts";
import type { CreateDataSource20240518Input, paths } from "./create-data-source-20240518.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type CreateDataSource20240518FetchClient = Client<paths, "application/json">;

const OPERATIONS = { "CreateDataSource": createDataSource20240518Operation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function createDataSource20240518FetchClient(options: ClientOptions = {}): CreateDataSource20240518FetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "CreateDataSource"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/** Add a data source to a workspace, in the version 2024-05-18 */
export function createDataSource20240518(
  client: CreateDataSource20240518FetchClient,
  input: CreateDataSource20240518Input,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "CreateDataSource", Version: "2024-05-18", Format: "JSON", ...input } } });
}
