// Everything for making a call. Reading a call and checking values have entries of their own, so that this one loads fast.

export { collectSecrets } from "./collect-secrets.ts";
export {
  type AnswerDescriptor,
  type CodeMeaning,
  type CodeRule,
  type DocumentedError,
  type EndpointDescriptor,
  type Execution,
  isDestructive,
  type LookDescriptor,
  type OnlyWhen,
  type Open,
  type Operation,
  type OperationCall,
  type OperationContract,
  type OperationDescriptor,
  type OperationExamples,
  type PagesDescriptor,
  type ParameterDescriptor,
  type ResponseDescriptor,
  type Shape,
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
export { isLoopbackHost, isRegionId, regionEndpoint } from "./endpoint.ts";
export {
  type CallOptions,
  type FetchRequest,
  type Int64,
  parseJson,
  stringifyJson,
  withExactErrors,
  withExactJson,
} from "./exact-json.ts";
export {
  flattenParameters,
  InexactNumberError,
  type NameValue,
  serializeParameters,
  splitParameters,
} from "./parameters.ts";
export { redactInput, redactOutput, redactParameters } from "./redact.ts";
export { isSecretName, MASK, maskValues, maskWithin, mayHoldSecret, readEntity } from "./secrets.ts";
export type { Issue, StandardSchema } from "./standard-schema.ts";
