// What it takes to make a call. What reads one, and what checks one, stand apart, so that it loads fast.

export type {
  AnswerDescriptor,
  CodeMeaning,
  CodeRule,
  DocumentedError,
  EndpointDescriptor,
  Execution,
  LookDescriptor,
  OnlyWhen,
  Open,
  Operation,
  OperationCall,
  OperationContract,
  OperationDescriptor,
  OperationExamples,
  PagesDescriptor,
  ParameterDescriptor,
  ResponseDescriptor,
  Shape,
} from "./descriptor.ts";
export type {
  FieldDocumentation,
  OperationDocumentation,
  ParameterDocumentation,
  ResponseDocumentation,
  ShapeDocumentation,
  ValueDocumentation,
  VariantDocumentation,
} from "./documentation.ts";
export { type CallOptions, type FetchRequest, withExactErrors, withExactJson } from "./exact-json.ts";
export { isDestructive } from "./is-destructive.ts";
export { type Int64, parseJson, stringifyJson } from "./json.ts";
export { isLoopbackHost } from "./loopback-host.ts";
export { MASK, maskValues } from "./mask-values.ts";
export { flattenParameters, type NameValue, serializeParameters, splitParameters } from "./parameters.ts";
export { readEntity } from "./read-escape.ts";
export { collectSecrets, redactInput, redactOutput, redactParameters } from "./redact.ts";
export { isRegionId, regionEndpoint } from "./region-endpoint.ts";
export { isSecretName, mayHoldSecret } from "./secret-names.ts";
export { maskWithin } from "./secrets-within.ts";
