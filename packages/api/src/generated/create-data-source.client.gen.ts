// The client made by dataworks-gen from create-data-source.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { createDataSourceOperation } from "./create-data-source.operation.gen.ts";
import type { CreateDataSourceInput, paths } from "./create-data-source.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type CreateDataSourceFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "CreateDataSource": createDataSourceOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function createDataSourceFetchClient(options: ClientOptions = {}): CreateDataSourceFetchClient {
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

/** Add a data source to a workspace */
export function createDataSource(
  client: CreateDataSourceFetchClient,
  input: CreateDataSourceInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "CreateDataSource", Version: "2020-05-18", Format: "JSON", ...input } } });
}
