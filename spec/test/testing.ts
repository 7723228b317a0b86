// What other workspaces' tests use to judge by the document. Not published: its entry exists as source only.
export {
  below,
  DOCUMENT_NAMES,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  openDocument,
  operationIn,
  parametersIn,
  resolved,
  valueAt,
} from "./open-document.ts";
export { createSchemaValidator, type SchemaValidator } from "./schema-validator.ts";
