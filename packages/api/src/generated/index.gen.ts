// The index made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
export {
  type CreateConnectionFetchClient,
  createConnectionFetchClient,
  createConnection,
} from "./create-connection.client.gen.ts";
export {
  type CreateConnectionCall,
  type CreateConnectionErrorCode,
  type CreateConnectionInput,
  type CreateConnectionOutput,
  type CreateConnectionParameters,
  type CreateConnectionQuery,
  type components as CreateConnectionComponents,
  type paths as CreateConnectionPaths,
} from "./create-connection.types.gen.ts";
export {
  createConnectionOperation,
} from "./create-connection.operation.gen.ts";
export {
  createConnectionErrors,
} from "./create-connection.errors.gen.ts";
export {
  createConnectionExamples,
} from "./create-connection.examples.gen.ts";
