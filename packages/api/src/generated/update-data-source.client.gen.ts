// The client made by dataworks-gen from update-data-source.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { updateDataSourceOperation } from "./update-data-source.operation.gen.ts";
import type { UpdateDataSourceInput, paths } from "./update-data-source.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type UpdateDataSourceFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "UpdateDataSource": updateDataSourceOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function updateDataSourceFetchClient(options: ClientOptions = {}): UpdateDataSourceFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "UpdateDataSource"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/** Change a data source */
export function updateDataSource(
  client: UpdateDataSourceFetchClient,
  input: UpdateDataSourceInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["put"], object, "application/json">> {
  return client.PUT("/", { ...options, params: { query: { Action: "UpdateDataSource", Version: "2020-05-18", Format: "JSON", ...input } } });
}
