export type * from "@dataworks-kit/api/types";
export type { Algorithm, ParametersIn } from "@dataworks-kit/signature/request";
export type { FetchRequest, NameValue } from "@dataworks-kit/wire";
export type { KnownCode } from "../core/kit-types.ts";
export type { Credentials, CredentialsProvider } from "../credentials/credentials.ts";
export type {
  DataWorksError,
  ErrorDetails,
  ErrorKind,
  InputIssue,
  Wording,
} from "../error/dataworks-error.ts";
export type { ClientOptions, InputSchemas } from "../options/client-options.ts";
export type { Network } from "../options/endpoint.ts";
export type { AnsweredRequest, HookOptions, Retry, RetryReason } from "../options/hooks.ts";
export type { RetryOptions } from "../options/retry-options.ts";
export type { Connection, Enter, Phase } from "../transport/phase.ts";
export type { RedactedRequest } from "../transport/redact-request.ts";
export type {
  Transport,
  TransportAnswer,
  TransportOptions,
  TransportRequest,
} from "../transport/transport.ts";
export { createRawClient, type FetchClientFactory } from "./create-raw-client.ts";
