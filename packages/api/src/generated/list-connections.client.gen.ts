// The client made by dataworks-gen from list-connections.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { listConnectionsOperation } from "./list-connections.operation.gen.ts";
import type { ListConnectionsInput, paths } from "./list-connections.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type ListConnectionsFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "ListConnections": listConnectionsOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function listConnectionsFetchClient(options: ClientOptions = {}): ListConnectionsFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "ListConnections"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/**
 * List the data sources of a workspace
 *
 * Deprecated by its vendor. Successor: ListDataSources.
 */
export function listConnections(
  client: ListConnectionsFetchClient,
  input: ListConnectionsInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["get"], object, "application/json">> {
  return client.GET("/", { ...options, params: { query: { Action: "ListConnections", Version: "2020-05-18", Format: "JSON", ...input } } });
}
