// The index of validators made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
export type * from "./types.gen.ts";
export {
  createConnectionInputSchema,
  createConnectionOutputSchema,
  createConnectionErrorSchema,
} from "./create-connection.validate.gen.ts";
export {
  createDataSource20240518InputSchema,
  createDataSource20240518OutputSchema,
  createDataSource20240518ErrorSchema,
} from "./create-data-source-20240518.validate.gen.ts";
export {
  createDataSourceInputSchema,
  createDataSourceOutputSchema,
  createDataSourceErrorSchema,
} from "./create-data-source.validate.gen.ts";
export {
  deleteConnectionInputSchema,
  deleteConnectionOutputSchema,
  deleteConnectionErrorSchema,
} from "./delete-connection.validate.gen.ts";
export {
  deleteDataSourceInputSchema,
  deleteDataSourceOutputSchema,
  deleteDataSourceErrorSchema,
} from "./delete-data-source.validate.gen.ts";
export {
  listConnectionsInputSchema,
  listConnectionsOutputSchema,
  listConnectionsErrorSchema,
} from "./list-connections.validate.gen.ts";
export {
  listDataSourcesInputSchema,
  listDataSourcesOutputSchema,
  listDataSourcesErrorSchema,
} from "./list-data-sources.validate.gen.ts";
export {
  listProjectsInputSchema,
  listProjectsOutputSchema,
  listProjectsErrorSchema,
} from "./list-projects.validate.gen.ts";
export {
  testNetworkConnectionInputSchema,
  testNetworkConnectionOutputSchema,
  testNetworkConnectionErrorSchema,
} from "./test-network-connection.validate.gen.ts";
export {
  updateConnectionInputSchema,
  updateConnectionOutputSchema,
  updateConnectionErrorSchema,
} from "./update-connection.validate.gen.ts";
export {
  updateDataSourceInputSchema,
  updateDataSourceOutputSchema,
  updateDataSourceErrorSchema,
} from "./update-data-source.validate.gen.ts";
