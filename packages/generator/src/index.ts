export type { EmitOptions, GeneratedFile, ImportExtension } from "./emit/generated-file.ts";
export { generate, generateDocumentation, type SourceDocument } from "./generate.ts";
export { GeneratorError, type Problem } from "./generator-error.ts";
export type { Json, JsonObject } from "./json-pointer.ts";
export { type LoadOptions, loadDocument } from "./node/load-document.ts";
