// The client made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { listProjectsOperation } from "./list-projects.operation.gen.ts";
import type { ListProjectsInput, paths } from "./list-projects.types.gen.ts";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type ListProjectsFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "ListProjects": listProjectsOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function listProjectsFetchClient(options: ClientOptions = {}): ListProjectsFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "ListProjects"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/** List workspaces */
export function listProjects(
  client: ListProjectsFetchClient,
  input: ListProjectsInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "ListProjects", Version: "2020-05-18", Format: "JSON", ...input } } });
}
