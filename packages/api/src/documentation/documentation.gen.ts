// The index of the documentation made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";
export type { FieldDocumentation, OperationDocumentation, ParameterDocumentation, ResponseDocumentation, ShapeDocumentation, ValueDocumentation, VariantDocumentation } from "@dataworks-kit/wire";

/** The documentation of each operation under the name of its method, loaded when it is called. */
export const documentation = {
  createConnection: async (): Promise<OperationDocumentation> => (await import("./create-connection.documentation.gen.ts")).createConnectionDocumentation,
  createDataSource20240518: async (): Promise<OperationDocumentation> => (await import("./create-data-source-20240518.documentation.gen.ts")).createDataSource20240518Documentation,
  createDataSource: async (): Promise<OperationDocumentation> => (await import("./create-data-source.documentation.gen.ts")).createDataSourceDocumentation,
  deleteConnection: async (): Promise<OperationDocumentation> => (await import("./delete-connection.documentation.gen.ts")).deleteConnectionDocumentation,
  deleteDataSource: async (): Promise<OperationDocumentation> => (await import("./delete-data-source.documentation.gen.ts")).deleteDataSourceDocumentation,
  listConnections: async (): Promise<OperationDocumentation> => (await import("./list-connections.documentation.gen.ts")).listConnectionsDocumentation,
  listDataSources: async (): Promise<OperationDocumentation> => (await import("./list-data-sources.documentation.gen.ts")).listDataSourcesDocumentation,
  listProjects: async (): Promise<OperationDocumentation> => (await import("./list-projects.documentation.gen.ts")).listProjectsDocumentation,
  testNetworkConnection: async (): Promise<OperationDocumentation> => (await import("./test-network-connection.documentation.gen.ts")).testNetworkConnectionDocumentation,
  updateConnection: async (): Promise<OperationDocumentation> => (await import("./update-connection.documentation.gen.ts")).updateConnectionDocumentation,
  updateDataSource: async (): Promise<OperationDocumentation> => (await import("./update-data-source.documentation.gen.ts")).updateDataSourceDocumentation,
};
