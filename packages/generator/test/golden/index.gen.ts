// The index made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
export type * from "./types.gen.js";
export type {
  Client as FetchClient,
  ClientMethod as FetchClientMethod,
  ClientOptions as FetchClientOptions,
  ClientRequestMethod as FetchClientRequestMethod,
  FetchResponse,
  Middleware as FetchMiddleware,
} from "openapi-fetch";
export type { CallOptions } from "@dataworks-kit/wire";
export {
  type CreateDiskFetchClient,
  createDiskFetchClient,
  createDisk,
} from "./create-disk.client.gen.js";
export {
  type components as CreateDiskComponents,
  type paths as CreateDiskPaths,
  type FailedResponse as CreateDiskFailedResponse,
} from "./create-disk.types.gen.js";
export {
  createDiskOperation,
} from "./create-disk.operation.gen.js";
export {
  createDiskErrors,
} from "./create-disk.errors.gen.js";
export {
  createDiskExamples,
} from "./create-disk.examples.gen.js";
export {
  type TagResourcesFetchClient,
  tagResourcesFetchClient,
  tagResources,
} from "./tag-resources.client.gen.js";
export {
  type components as TagResourcesComponents,
  type paths as TagResourcesPaths,
  type FailedResponse as TagResourcesFailedResponse,
} from "./tag-resources.types.gen.js";
export {
  tagResourcesOperation,
} from "./tag-resources.operation.gen.js";
export {
  tagResourcesErrors,
} from "./tag-resources.errors.gen.js";
export {
  tagResourcesExamples,
} from "./tag-resources.examples.gen.js";
