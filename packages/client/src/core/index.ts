// The client without operations of its own: for chosen ones, and for those of other RPC products.

export type { Algorithm, ParametersIn } from "@dataworks-kit/signature/request";
export type { Exists } from "../call-operation.ts";
export type { CallOptions } from "../call-options.ts";
export type { ClientOptions, InputSchemas } from "../client-options.ts";
export type { Credentials, CredentialsProvider } from "../credentials/credentials.ts";
export { type AlibabaCloudCredential, fromAlibabaCloud } from "../credentials/from-alibaba-cloud.ts";
export { DataWorksError, type ErrorKind, type InputIssue } from "../dataworks-error.ts";
export type { Network } from "../endpoint.ts";
export type { AnsweredRequest, HookOptions, Retry } from "../hooks.ts";
export { type UndocumentedInput, undocumentedType } from "../input/undocumented-type.ts";
export type { InspectedCall } from "../inspect-call.ts";
export type { KitInputWithKinds, KnownCode } from "../kit-types.ts";
export type { Found } from "../look/look-after.ts";
export type { RetryOptions } from "../retry/retry-options.ts";
export type { RetryReason } from "../retry/retry-reason.ts";
export type { RedactedRequest } from "../transport/redacted-request.ts";
export type { AnyCall, CallOf, ClientFor, InputOf, Method, Outcome } from "./client-for.ts";
export { type ClientForOptions, createClientFor } from "./create-client-for.ts";
export type { Handles } from "./handles.ts";
