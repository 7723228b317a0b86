// What other workspaces' tests use to judge by the document. Not published: its entry exists as source only.
export {
  appendPointer,
  DOCUMENT_NAMES,
  findOperation,
  type Json,
  type JsonObject,
  listParameters,
  openDocument,
  readPointer,
  resolveReference,
  toList,
  toObject,
} from "./open-document.ts";
export { createSchemaValidator, type SchemaValidator } from "./schema-validator.ts";
