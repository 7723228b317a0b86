// The client made by dataworks-gen from list-data-sources.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { listDataSourcesOperation } from "./list-data-sources.operation.gen.ts";
import type { ListDataSourcesInput, paths } from "./list-data-sources.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type ListDataSourcesFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "ListDataSources": listDataSourcesOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function listDataSourcesFetchClient(options: ClientOptions = {}): ListDataSourcesFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "ListDataSources"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/** List the data sources of a workspace */
export function listDataSources(
  client: ListDataSourcesFetchClient,
  input: ListDataSourcesInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["get"], object, "application/json">> {
  return client.GET("/", { ...options, params: { query: { Action: "ListDataSources", Version: "2020-05-18", Format: "JSON", ...input } } });
}
