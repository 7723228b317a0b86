export {
  type CallOptions,
  type CodeMeaning,
  type CodeRule,
  type CreateConnectionComponents,
  type CreateConnectionErrorCode,
  type CreateConnectionFetchClient,
  type CreateConnectionInput,
  type CreateConnectionOutput,
  type CreateConnectionParameters,
  type CreateConnectionPaths,
  type CreateConnectionQuery,
  createConnection,
  createConnectionErrors,
  createConnectionExamples,
  createConnectionFetchClient,
  createConnectionOperation,
  type DocumentedError,
  type Execution,
  type FetchRequest,
  flattenParameters,
  type Int64,
  type NameValue,
  type OperationDescriptor,
  type OperationExamples,
  type ParameterDescriptor,
  parseJson,
  readParameters,
  type Shape,
  serializeParameters,
  splitParameters,
  stringifyJson,
  withExactJson,
} from "./generated/index.gen.ts";
export { isLoopbackHost } from "./wire/loopback-host.ts";
export { MASK, maskValues } from "./wire/mask-values.ts";
export { type Call, type CallRequest, readCall, toCallRequest } from "./wire/read-call.ts";
export { redactInput, redactParameters, secretsIn } from "./wire/redact.ts";
export { regionEndpoint } from "./wire/region-endpoint.ts";
export { isSecretName, mayHoldSecret } from "./wire/secret-names.ts";
