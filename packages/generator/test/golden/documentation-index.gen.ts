// The index of documentation made by dataworks-gen from create-disk.openapi.yaml, tag-resources.openapi.yaml. Do not edit: change the document and generate again.
export {
  createDiskDocumentation,
} from "./create-disk.documentation.gen.js";
export {
  tagResourcesDocumentation,
} from "./tag-resources.documentation.gen.js";
export {
  type FieldDocumentation,
  type OperationDocumentation,
  type ParameterDocumentation,
  type ResponseDocumentation,
  type ShapeDocumentation,
  type ValueDocumentation,
  type VariantDocumentation,
} from "./documentation.gen.js";
