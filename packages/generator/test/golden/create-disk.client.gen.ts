// The client made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import createFetchClient, { type Client, type ClientOptions, type FetchResponse, mergeHeaders } from "openapi-fetch";
import { type CallOptions, serializeParameters, splitParameters, withExactErrors, withExactJson } from "@dataworks-kit/wire";
import { createDiskOperation } from "./create-disk.operation.gen.js";
import type { CreateDiskInput, paths } from "./create-disk.types.gen.js";

/** openapi-fetch over this document's `paths`. Parameters are flattened as RPC calls carry them, and `int64` answers are exact. */
export type CreateDiskFetchClient = Client<paths, "application/json">;

const OPERATIONS = { "CreateDisk": createDiskOperation };

/** Creates the openapi-fetch client. Give it a `fetch` that signs; `baseUrl` is the endpoint. */
export function createDiskFetchClient(options: ClientOptions = {}): CreateDiskFetchClient {
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const client = createFetchClient<paths, "application/json">({
    querySerializer: (query: { readonly Action?: keyof typeof OPERATIONS }) =>
      serializeParameters(OPERATIONS[query.Action ?? "CreateDisk"], query),
    bodySerializer: (form: object = {}) => serializeParameters(createDiskOperation, form),
    ...options,
    headers: mergeHeaders({ accept: "application/json", "content-type": "application/x-www-form-urlencoded" }, options.headers),
    fetch: withExactJson(send),
  });
  return withExactErrors(client);
}

/**
 * Creates a disk.
 *
 * Deprecated by its vendor. Successor: CreateVolume.
 */
export function createDisk(
  client: CreateDiskFetchClient,
  input: CreateDiskInput,
  options: CallOptions = {},
): Promise<FetchResponse<paths["/"]["post"], object, "application/json">> {
  const { query, form } = splitParameters(createDiskOperation, input);
  return client.POST("/", {
    ...options,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    params: { query: { Action: "CreateDisk", Version: "2014-05-26", ...query } as never },
    body: form as never,
    bodySerializer: () => serializeParameters(createDiskOperation, form),
  });
}
