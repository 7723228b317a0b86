// The contracts made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
export type * from "./types.gen.js";
export {
  createDiskContract as createDisk,
} from "./create-disk.contract.gen.js";
export {
  /** Puts tags on resources. */
  tagResourcesContract as tagResources,
} from "./tag-resources.contract.gen.js";
