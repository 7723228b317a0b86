// Examples made by dataworks-gen from delete-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { DeleteDataSourceInput, DeleteDataSourceOutput } from "./delete-data-source.types.gen.ts";

/** Example inputs and outputs of DeleteDataSource. */
export const deleteDataSourceExamples: {
  inputs: { default: { RegionId: string, DataSourceId: number } },
  outputs: { success: { RequestId: string, HttpStatusCode: string, Data: boolean, Success: boolean } },
} = {
  inputs: { default: { RegionId: "cn-shanghai", DataSourceId: 1 } },
  outputs: { success: { RequestId: "0bc1411515937635****", HttpStatusCode: "200", Data: true, Success: true } },
};

deleteDataSourceExamples satisfies OperationExamples<Open<DeleteDataSourceInput>, Open<DeleteDataSourceOutput>>;
