// The index of validators made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
export type * from "./types.gen.js";
export {
  createDiskInputSchema,
  createDiskOutputSchema,
  createDiskErrorSchema,
} from "./create-disk.validate.gen.js";
export {
  tagResourcesInputSchema,
  tagResourcesOutputSchema,
  tagResourcesErrorSchema,
} from "./tag-resources.validate.gen.js";
