// The handles made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
export type * from "./types.gen.ts";
export {
  /** Add a data source to a workspace */
  createConnectionOperation as createConnection,
} from "./create-connection.operation.gen.ts";
export {
  /** Add a data source to a workspace, in the version 2024-05-18 */
  createDataSource20240518Operation as createDataSource20240518,
} from "./create-data-source-20240518.operation.gen.ts";
export {
  /** Add a data source to a workspace */
  createDataSourceOperation as createDataSource,
} from "./create-data-source.operation.gen.ts";
export {
  /** Remove a data source */
  deleteConnectionOperation as deleteConnection,
} from "./delete-connection.operation.gen.ts";
export {
  /** Remove a data source */
  deleteDataSourceOperation as deleteDataSource,
} from "./delete-data-source.operation.gen.ts";
export {
  /** List the data sources of a workspace */
  listConnectionsOperation as listConnections,
} from "./list-connections.operation.gen.ts";
export {
  /** List the data sources of a workspace */
  listDataSourcesOperation as listDataSources,
} from "./list-data-sources.operation.gen.ts";
export {
  /** List workspaces */
  listProjectsOperation as listProjects,
} from "./list-projects.operation.gen.ts";
export {
  /** Test whether a data source can be reached */
  testNetworkConnectionOperation as testNetworkConnection,
} from "./test-network-connection.operation.gen.ts";
export {
  /** Change a data source */
  updateConnectionOperation as updateConnection,
} from "./update-connection.operation.gen.ts";
export {
  /** Change a data source */
  updateDataSourceOperation as updateDataSource,
} from "./update-data-source.operation.gen.ts";
