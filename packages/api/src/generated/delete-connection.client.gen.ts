// The client made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { deleteConnectionOperation } from "./delete-connection.operation.gen.ts";
import type { DeleteConnectionInput, paths } from "./delete-connection.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type DeleteConnectionFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "DeleteConnection": deleteConnectionOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function deleteConnectionFetchClient(options: ClientOptions = {}): DeleteConnectionFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "DeleteConnection"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/**
 * Remove a data source
 *
 * Deprecated by its vendor. Successor: DeleteDataSource.
 */
export function deleteConnection(
  client: DeleteConnectionFetchClient,
  input: DeleteConnectionInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "DeleteConnection", Version: "2020-05-18", Format: "JSON", ...input } } });
}
