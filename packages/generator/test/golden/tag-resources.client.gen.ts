// The client made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { tagResourcesOperation } from "./tag-resources.operation.gen.js";
import type { TagResourcesInput, paths } from "./tag-resources.types.gen.js";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type TagResourcesFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "TagResources": tagResourcesOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function tagResourcesFetchClient(options: ClientOptions = {}): TagResourcesFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "TagResources"], query),
    ...options,
    headers: mergeHeaders({ accept: "application/json" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/** Puts tags on resources. */
export function tagResources(
  client: TagResourcesFetchClient,
  input: TagResourcesInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  return client.POST("/", { ...options, params: { query: { Action: "TagResources", Version: "2014-05-26", ...input } } });
}
