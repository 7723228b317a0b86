export type * from "@dataworks-kit/api/types";
export type { Algorithm, ParametersIn } from "@dataworks-kit/signature/request";
export { type FetchRequest, type NameValue, parseJson, stringifyJson } from "@dataworks-kit/wire";
export type { Exists } from "./call/call-operation.ts";
export type { CallOptions } from "./call/call-options.ts";
export type { InspectedCall } from "./call/inspect-call.ts";
export type { Found } from "./call/look-after.ts";
export type { AnyCall, CallOf, ClientFor, InputOf, Method, Outcome } from "./core/client-types.ts";
export type { Handles } from "./core/create-client-core.ts";
export { type ClientForOptions, createClientFor } from "./core/create-client-for.ts";
export type { KitInputWithKinds, KnownCode } from "./core/kit-types.ts";
export { type Client, createClient } from "./create-client.ts";
export type { Credentials, CredentialsProvider } from "./credentials/credentials.ts";
export { type AlibabaCloudCredential, fromAlibabaCloud } from "./credentials/from-alibaba-cloud.ts";
export {
  DataWorksError,
  type ErrorDetails,
  type ErrorKind,
  type InputIssue,
  type Wording,
} from "./error/dataworks-error.ts";
export { type UndocumentedInput, undocumentedType, type Widened } from "./input/undocumented-type.ts";
export type { ClientOptions, InputSchemas } from "./options/client-options.ts";
export type { Network } from "./options/endpoint.ts";
export type { AnsweredRequest, HookOptions, Retry, RetryReason } from "./options/hooks.ts";
export type { RetryOptions } from "./options/retry-options.ts";
export { fetchTransport } from "./transport/fetch-transport.ts";
export type { Connection, Enter, Phase } from "./transport/phase.ts";
export type { RedactedRequest } from "./transport/redact-request.ts";
export type {
  Transport,
  TransportAnswer,
  TransportOptions,
  TransportRequest,
} from "./transport/transport.ts";
