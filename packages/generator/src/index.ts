export {
  type Change,
  type Effect,
  type Effects,
  findLargest,
  joinEffects,
  READERS,
  type Reader,
} from "./changes/change.ts";
export { compareReleases } from "./changes/compare-releases.ts";
export { describeChange } from "./changes/describe-changes.ts";
export { type JoinedChange, joinChanges } from "./changes/join-changes.ts";
export type { EmitOptions, GeneratedFile, ImportExtension } from "./emit/generated-file.ts";
export { generate, generateDocumentation, type SourceDocument } from "./generate.ts";
export { GeneratorError, type Problem } from "./generator-error.ts";
export type { Json, JsonObject } from "./json-pointer.ts";
export { type LoadOptions, loadDocument } from "./node/load-document.ts";
export { loadDocuments } from "./node/load-documents.ts";
