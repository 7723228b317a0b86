// The index made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
export type * from "./types.gen.ts";
export type {
  Client as FetchClient,
  ClientMethod as FetchClientMethod,
  ClientOptions as FetchClientOptions,
  ClientRequestMethod as FetchClientRequestMethod,
  FetchResponse,
  Middleware as FetchMiddleware,
} from "openapi-fetch";
export type { CallOptions } from "@dataworks-kit/wire";
export {
  type CreateConnectionFetchClient,
  createConnectionFetchClient,
  createConnection,
} from "./create-connection.client.gen.ts";
export {
  type components as CreateConnectionComponents,
  type paths as CreateConnectionPaths,
  type FailedResponse as CreateConnectionFailedResponse,
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
export {
  type CreateDataSource20240518FetchClient,
  createDataSource20240518FetchClient,
  createDataSource20240518,
} from "./create-data-source-20240518.client.gen.ts";
export {
  type components as CreateDataSource20240518Components,
  type paths as CreateDataSource20240518Paths,
  type FailedResponse as CreateDataSource20240518FailedResponse,
} from "./create-data-source-20240518.types.gen.ts";
export {
  createDataSource20240518Operation,
} from "./create-data-source-20240518.operation.gen.ts";
export {
  createDataSource20240518Errors,
} from "./create-data-source-20240518.errors.gen.ts";
export {
  createDataSource20240518Examples,
} from "./create-data-source-20240518.examples.gen.ts";
export {
  type CreateDataSourceFetchClient,
  createDataSourceFetchClient,
  createDataSource,
} from "./create-data-source.client.gen.ts";
export {
  type components as CreateDataSourceComponents,
  type paths as CreateDataSourcePaths,
  type FailedResponse as CreateDataSourceFailedResponse,
} from "./create-data-source.types.gen.ts";
export {
  createDataSourceOperation,
} from "./create-data-source.operation.gen.ts";
export {
  createDataSourceErrors,
} from "./create-data-source.errors.gen.ts";
export {
  createDataSourceExamples,
} from "./create-data-source.examples.gen.ts";
export {
  type DeleteConnectionFetchClient,
  deleteConnectionFetchClient,
  deleteConnection,
} from "./delete-connection.client.gen.ts";
export {
  type components as DeleteConnectionComponents,
  type paths as DeleteConnectionPaths,
  type FailedResponse as DeleteConnectionFailedResponse,
} from "./delete-connection.types.gen.ts";
export {
  deleteConnectionOperation,
} from "./delete-connection.operation.gen.ts";
export {
  deleteConnectionErrors,
} from "./delete-connection.errors.gen.ts";
export {
  deleteConnectionExamples,
} from "./delete-connection.examples.gen.ts";
export {
  type DeleteDataSourceFetchClient,
  deleteDataSourceFetchClient,
  deleteDataSource,
} from "./delete-data-source.client.gen.ts";
export {
  type components as DeleteDataSourceComponents,
  type paths as DeleteDataSourcePaths,
  type FailedResponse as DeleteDataSourceFailedResponse,
} from "./delete-data-source.types.gen.ts";
export {
  deleteDataSourceOperation,
} from "./delete-data-source.operation.gen.ts";
export {
  deleteDataSourceErrors,
} from "./delete-data-source.errors.gen.ts";
export {
  deleteDataSourceExamples,
} from "./delete-data-source.examples.gen.ts";
export {
  type ListConnectionsFetchClient,
  listConnectionsFetchClient,
  listConnections,
} from "./list-connections.client.gen.ts";
export {
  type components as ListConnectionsComponents,
  type paths as ListConnectionsPaths,
  type FailedResponse as ListConnectionsFailedResponse,
} from "./list-connections.types.gen.ts";
export {
  listConnectionsOperation,
} from "./list-connections.operation.gen.ts";
export {
  listConnectionsErrors,
} from "./list-connections.errors.gen.ts";
export {
  listConnectionsExamples,
} from "./list-connections.examples.gen.ts";
export {
  type ListDataSourcesFetchClient,
  listDataSourcesFetchClient,
  listDataSources,
} from "./list-data-sources.client.gen.ts";
export {
  type components as ListDataSourcesComponents,
  type paths as ListDataSourcesPaths,
  type FailedResponse as ListDataSourcesFailedResponse,
} from "./list-data-sources.types.gen.ts";
export {
  listDataSourcesOperation,
} from "./list-data-sources.operation.gen.ts";
export {
  listDataSourcesErrors,
} from "./list-data-sources.errors.gen.ts";
export {
  listDataSourcesExamples,
} from "./list-data-sources.examples.gen.ts";
export {
  type ListProjectsFetchClient,
  listProjectsFetchClient,
  listProjects,
} from "./list-projects.client.gen.ts";
export {
  type components as ListProjectsComponents,
  type paths as ListProjectsPaths,
  type FailedResponse as ListProjectsFailedResponse,
} from "./list-projects.types.gen.ts";
export {
  listProjectsOperation,
} from "./list-projects.operation.gen.ts";
export {
  listProjectsErrors,
} from "./list-projects.errors.gen.ts";
export {
  listProjectsExamples,
} from "./list-projects.examples.gen.ts";
export {
  type TestNetworkConnectionFetchClient,
  testNetworkConnectionFetchClient,
  testNetworkConnection,
} from "./test-network-connection.client.gen.ts";
export {
  type components as TestNetworkConnectionComponents,
  type paths as TestNetworkConnectionPaths,
  type FailedResponse as TestNetworkConnectionFailedResponse,
} from "./test-network-connection.types.gen.ts";
export {
  testNetworkConnectionOperation,
} from "./test-network-connection.operation.gen.ts";
export {
  testNetworkConnectionErrors,
} from "./test-network-connection.errors.gen.ts";
export {
  testNetworkConnectionExamples,
} from "./test-network-connection.examples.gen.ts";
export {
  type UpdateConnectionFetchClient,
  updateConnectionFetchClient,
  updateConnection,
} from "./update-connection.client.gen.ts";
export {
  type components as UpdateConnectionComponents,
  type paths as UpdateConnectionPaths,
  type FailedResponse as UpdateConnectionFailedResponse,
} from "./update-connection.types.gen.ts";
export {
  updateConnectionOperation,
} from "./update-connection.operation.gen.ts";
export {
  updateConnectionErrors,
} from "./update-connection.errors.gen.ts";
export {
  updateConnectionExamples,
} from "./update-connection.examples.gen.ts";
export {
  type UpdateDataSourceFetchClient,
  updateDataSourceFetchClient,
  updateDataSource,
} from "./update-data-source.client.gen.ts";
export {
  type components as UpdateDataSourceComponents,
  type paths as UpdateDataSourcePaths,
  type FailedResponse as UpdateDataSourceFailedResponse,
} from "./update-data-source.types.gen.ts";
export {
  updateDataSourceOperation,
} from "./update-data-source.operation.gen.ts";
export {
  updateDataSourceErrors,
} from "./update-data-source.errors.gen.ts";
export {
  updateDataSourceExamples,
} from "./update-data-source.examples.gen.ts";
