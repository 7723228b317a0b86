// The index of documentation made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
export {
  createConnectionDocumentation,
} from "./create-connection.documentation.gen.ts";
export {
  type FieldDocumentation,
  type OperationDocumentation,
  type ParameterDocumentation,
  type ResponseDocumentation,
  type ShapeDocumentation,
  type ValueDocumentation,
  type VariantDocumentation,
} from "./documentation.gen.ts";
