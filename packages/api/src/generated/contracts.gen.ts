// The contracts made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
export type * from "./types.gen.ts";
export {
  /** Add a data source to a workspace */
  createConnectionContract as createConnection,
} from "./create-connection.contract.gen.ts";
export {
  /** Add a data source to a workspace, in the version 2024-05-18 */
  createDataSource20240518Contract as createDataSource20240518,
} from "./create-data-source-20240518.contract.gen.ts";
export {
  /** Add a data source to a workspace */
  createDataSourceContract as createDataSource,
} from "./create-data-source.contract.gen.ts";
export {
  /** Remove a data source */
  deleteConnectionContract as deleteConnection,
} from "./delete-connection.contract.gen.ts";
export {
  /** Remove a data source */
  deleteDataSourceContract as deleteDataSource,
} from "./delete-data-source.contract.gen.ts";
export {
  /** List the data sources of a workspace */
  listConnectionsContract as listConnections,
} from "./list-connections.contract.gen.ts";
export {
  /** List the data sources of a workspace */
  listDataSourcesContract as listDataSources,
} from "./list-data-sources.contract.gen.ts";
export {
  /** List workspaces */
  listProjectsContract as listProjects,
} from "./list-projects.contract.gen.ts";
export {
  /** Test whether a data source can be reached */
  testNetworkConnectionContract as testNetworkConnection,
} from "./test-network-connection.contract.gen.ts";
export {
  /** Change a data source */
  updateConnectionContract as updateConnection,
} from "./update-connection.contract.gen.ts";
export {
  /** Change a data source */
  updateDataSourceContract as updateDataSource,
} from "./update-data-source.contract.gen.ts";
