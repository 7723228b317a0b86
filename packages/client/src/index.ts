export type { ClientOptions } from "./client-options.ts";
export { type Client, createClient } from "./create-client.ts";
export type { Credentials } from "./credentials.ts";
export { DataWorksError, type ErrorKind, type InputIssue } from "./dataworks-error.ts";
export type { Network } from "./endpoint.ts";
export { type UndocumentedTypeInput, undocumentedType } from "./input/undocumented-type.ts";
export type { RedactedRequest } from "./transport/redacted-request.ts";
export type { Algorithm, ParametersIn } from "./transport/signing.ts";
