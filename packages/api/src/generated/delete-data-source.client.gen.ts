// The client made by dataworks-gen from delete-data-source.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { deleteDataSourceOperation } from "./delete-data-source.operation.gen.ts";
import type { DeleteDataSourceInput, paths } from "./delete-data-source.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type DeleteDataSourceFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "DeleteDataSource": deleteDataSourceOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function deleteDataSourceFetchClient(options: ClientOptions = {}): DeleteDataSourceFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "DeleteDataSource"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/** Remove a data source */
export function deleteDataSource(
  client: DeleteDataSourceFetchClient,
  input: DeleteDataSourceInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "DeleteDataSource", Version: "2020-05-18", Format: "JSON", ...input } } });
}
