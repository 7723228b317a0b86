// The client made by dataworks-gen from update-connection.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { updateConnectionOperation } from "./update-connection.operation.gen.ts";
import type { UpdateConnectionInput, paths } from "./update-connection.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type UpdateConnectionFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "UpdateConnection": updateConnectionOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function updateConnectionFetchClient(options: ClientOptions = {}): UpdateConnectionFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "UpdateConnection"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/**
 * Changes how a data source is reached, its description, its environment or whether it can be used. What the call leaves out stays as it is. Content replaces the whole stored one, and is judged by the type that the data source has (inferred): give all its members, the secrets too. The caller must be an administrator or the owner of the workspace.
 *
 * A repeated call changes nothing more, but in between somebody else may have changed the data source, so that the operation does not count as idempotent.
 *
 * Deprecated by its vendor. Successor: UpdateDataSource.
 */
export function updateConnection(
  client: UpdateConnectionFetchClient,
  input: UpdateConnectionInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["put"], object, "application/json">> {
  return client.PUT("/", { ...options, params: { query: { Action: "UpdateConnection", Version: "2020-05-18", Format: "JSON", ...input } } });
}
