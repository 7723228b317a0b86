// The types made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
export type * from "@dataworks-kit/wire/types";
export {
  type CreateConnectionCall,
  type CreateConnectionErrorCode,
  type CreateConnectionInput,
  type CreateConnectionOutput,
  type CreateConnectionParameters,
  type CreateConnectionQuery,
} from "./create-connection.types.gen.ts";
export {
  type CreateDataSource20240518Call,
  type CreateDataSource20240518ErrorCode,
  type CreateDataSource20240518Input,
  type CreateDataSource20240518Output,
  type CreateDataSource20240518Parameters,
  type CreateDataSource20240518Query,
} from "./create-data-source-20240518.types.gen.ts";
export {
  type CreateDataSourceCall,
  type CreateDataSourceErrorCode,
  type CreateDataSourceInput,
  type CreateDataSourceOutput,
  type CreateDataSourceParameters,
  type CreateDataSourceQuery,
} from "./create-data-source.types.gen.ts";
export {
  type DeleteConnectionCall,
  type DeleteConnectionErrorCode,
  type DeleteConnectionInput,
  type DeleteConnectionOutput,
  type DeleteConnectionParameters,
  type DeleteConnectionQuery,
} from "./delete-connection.types.gen.ts";
export {
  type DeleteDataSourceCall,
  type DeleteDataSourceErrorCode,
  type DeleteDataSourceInput,
  type DeleteDataSourceOutput,
  type DeleteDataSourceParameters,
  type DeleteDataSourceQuery,
} from "./delete-data-source.types.gen.ts";
export {
  type ListConnectionsCall,
  type ListConnectionsErrorCode,
  type ListConnectionsInput,
  type ListConnectionsOutput,
  type ListConnectionsParameters,
  type ListConnectionsQuery,
} from "./list-connections.types.gen.ts";
export {
  type ListDataSourcesCall,
  type ListDataSourcesErrorCode,
  type ListDataSourcesInput,
  type ListDataSourcesOutput,
  type ListDataSourcesParameters,
  type ListDataSourcesQuery,
} from "./list-data-sources.types.gen.ts";
export {
  type ListProjectsCall,
  type ListProjectsErrorCode,
  type ListProjectsInput,
  type ListProjectsOutput,
  type ListProjectsParameters,
  type ListProjectsQuery,
} from "./list-projects.types.gen.ts";
export {
  type TestNetworkConnectionCall,
  type TestNetworkConnectionErrorCode,
  type TestNetworkConnectionInput,
  type TestNetworkConnectionOutput,
  type TestNetworkConnectionParameters,
  type TestNetworkConnectionQuery,
} from "./test-network-connection.types.gen.ts";
export {
  type UpdateConnectionCall,
  type UpdateConnectionErrorCode,
  type UpdateConnectionInput,
  type UpdateConnectionOutput,
  type UpdateConnectionParameters,
  type UpdateConnectionQuery,
} from "./update-connection.types.gen.ts";
export {
  type UpdateDataSourceCall,
  type UpdateDataSourceErrorCode,
  type UpdateDataSourceInput,
  type UpdateDataSourceOutput,
  type UpdateDataSourceParameters,
  type UpdateDataSourceQuery,
} from "./update-data-source.types.gen.ts";
