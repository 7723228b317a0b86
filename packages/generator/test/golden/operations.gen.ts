// The handles made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
export type * from "./types.gen.js";
export {
  createDiskOperation as createDisk,
} from "./create-disk.operation.gen.js";
export {
  /** Puts tags on resources. */
  tagResourcesOperation as tagResources,
} from "./tag-resources.operation.gen.js";
