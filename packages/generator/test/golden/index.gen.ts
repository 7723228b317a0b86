// The index made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
export {
  type CreateDiskFetchClient,
  createDiskFetchClient,
  createDisk,
} from "./create-disk.client.gen.js";
export {
  type CreateDiskCall,
  type CreateDiskErrorCode,
  type CreateDiskForm,
  type CreateDiskInput,
  type CreateDiskOutput,
  type CreateDiskParameters,
  type CreateDiskQuery,
  type components as CreateDiskComponents,
  type paths as CreateDiskPaths,
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
  type TagResourcesCall,
  type TagResourcesErrorCode,
  type TagResourcesInput,
  type TagResourcesOutput,
  type TagResourcesParameters,
  type TagResourcesQuery,
  type components as TagResourcesComponents,
  type paths as TagResourcesPaths,
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
