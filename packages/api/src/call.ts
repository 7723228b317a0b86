// What it takes to make a call. Without the errors, the examples, the double's reader and openapi-fetch it loads faster.

export { createConnectionOperation } from "./generated/create-connection.operation.gen.ts";
export type {
  CreateConnectionErrorCode,
  CreateConnectionInput,
  CreateConnectionOutput,
  CreateConnectionParameters,
} from "./generated/create-connection.types.gen.ts";
export type {
  CodeMeaning,
  CodeRule,
  OperationDescriptor,
  ParameterDescriptor,
} from "./generated/descriptor.gen.ts";
export type { FetchRequest } from "./generated/exact-json.gen.ts";
export { parseJson, stringifyJson } from "./generated/json.gen.ts";
export { flattenParameters, type NameValue } from "./generated/parameters.gen.ts";
export { isLoopbackHost } from "./wire/loopback-host.ts";
export { MASK, maskValues } from "./wire/mask-values.ts";
export { readEntity } from "./wire/read-escape.ts";
export { redactParameters, secretsIn } from "./wire/redact.ts";
export { regionEndpoint } from "./wire/region-endpoint.ts";
