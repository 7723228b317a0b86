// The client made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { createConnectionOperation } from "./create-connection.operation.gen.ts";
import type { CreateConnectionInput, paths } from "./create-connection.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type CreateConnectionFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "CreateConnection": createConnectionOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function createConnectionFetchClient(options: ClientOptions = {}): CreateConnectionFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "CreateConnection"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/**
 * Add a data source to a workspace
 *
 * Deprecated by its vendor. Successor: CreateDataSource.
 */
export function createConnection(
  client: CreateConnectionFetchClient,
  input: CreateConnectionInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "CreateConnection", Version: "2020-05-18", Format: "JSON", ...input } } });
}
