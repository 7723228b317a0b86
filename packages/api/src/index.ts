export {
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
} from "./generated/index.gen.ts";
export { regionEndpoint } from "./region-endpoint.ts";
