// Apart from the index, so that only forms, help and references load the texts.
export {
  createConnectionDocumentation,
  type FieldDocumentation,
  type OperationDocumentation,
  type ParameterDocumentation,
  type ResponseDocumentation,
  type ShapeDocumentation,
  type ValueDocumentation,
  type VariantDocumentation,
} from "./generated/documentation-index.gen.ts";
