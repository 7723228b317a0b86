// What it takes to make a call. Without the errors, the examples and openapi-fetch it loads faster.

export { createConnectionOperation } from "./generated/create-connection.operation.gen.ts";
export type {
  CreateConnectionErrorCode,
  CreateConnectionInput,
  CreateConnectionOutput,
  CreateConnectionParameters,
} from "./generated/create-connection.types.gen.ts";
export { regionEndpoint } from "./region-endpoint.ts";
