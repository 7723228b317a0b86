// The contracts made by dataworks-gen from create-connection.openapi.yaml, create-data-source.openapi.yaml, delete-connection.openapi.yaml, delete-data-source.openapi.yaml, list-connections.openapi.yaml, list-data-sources.openapi.yaml, list-projects.openapi.yaml, test-network-connection.openapi.yaml, update-connection.openapi.yaml, update-data-source.openapi.yaml. Do not edit: change the document and generate again.
export {
  createConnectionContract as createConnection,
} from "./create-connection.contract.gen.ts";
export {
  createDataSourceContract as createDataSource,
} from "./create-data-source.contract.gen.ts";
export {
  deleteConnectionContract as deleteConnection,
} from "./delete-connection.contract.gen.ts";
export {
  deleteDataSourceContract as deleteDataSource,
} from "./delete-data-source.contract.gen.ts";
export {
  listConnectionsContract as listConnections,
} from "./list-connections.contract.gen.ts";
export {
  listDataSourcesContract as listDataSources,
} from "./list-data-sources.contract.gen.ts";
export {
  listProjectsContract as listProjects,
} from "./list-projects.contract.gen.ts";
export {
  testNetworkConnectionContract as testNetworkConnection,
} from "./test-network-connection.contract.gen.ts";
export {
  updateConnectionContract as updateConnection,
} from "./update-connection.contract.gen.ts";
export {
  updateDataSourceContract as updateDataSource,
} from "./update-data-source.contract.gen.ts";
