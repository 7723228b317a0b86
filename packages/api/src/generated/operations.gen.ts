// The handles made by dataworks-gen from create-connection.openapi.yaml, create-data-source.openapi.yaml, delete-connection.openapi.yaml, delete-data-source.openapi.yaml, list-connections.openapi.yaml, list-data-sources.openapi.yaml, list-projects.openapi.yaml, test-network-connection.openapi.yaml, update-connection.openapi.yaml, update-data-source.openapi.yaml. Do not edit: change the document and generate again.
export {
  createConnectionOperation as createConnection,
} from "./create-connection.operation.gen.ts";
export {
  createDataSourceOperation as createDataSource,
} from "./create-data-source.operation.gen.ts";
export {
  deleteConnectionOperation as deleteConnection,
} from "./delete-connection.operation.gen.ts";
export {
  deleteDataSourceOperation as deleteDataSource,
} from "./delete-data-source.operation.gen.ts";
export {
  listConnectionsOperation as listConnections,
} from "./list-connections.operation.gen.ts";
export {
  listDataSourcesOperation as listDataSources,
} from "./list-data-sources.operation.gen.ts";
export {
  listProjectsOperation as listProjects,
} from "./list-projects.operation.gen.ts";
export {
  testNetworkConnectionOperation as testNetworkConnection,
} from "./test-network-connection.operation.gen.ts";
export {
  updateConnectionOperation as updateConnection,
} from "./update-connection.operation.gen.ts";
export {
  updateDataSourceOperation as updateDataSource,
} from "./update-data-source.operation.gen.ts";
