// The types made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
export type * from "@dataworks-kit/wire/types";
export {
  type CreateDiskCall,
  type CreateDiskErrorCode,
  type CreateDiskForm,
  type CreateDiskInput,
  type CreateDiskOutput,
  type CreateDiskParameters,
  type CreateDiskQuery,
} from "./create-disk.types.gen.js";
export {
  type TagResourcesCall,
  type TagResourcesErrorCode,
  type TagResourcesInput,
  type TagResourcesOutput,
  type TagResourcesParameters,
  type TagResourcesQuery,
} from "./tag-resources.types.gen.js";
