// Examples made by dataworks-gen from update-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { UpdateDataSourceInput, UpdateDataSourceOutput } from "./update-data-source.types.gen.ts";

/** Example inputs and outputs of UpdateDataSource. */
export const updateDataSourceExamples: {
  inputs: {
    default: { RegionId: string, DataSourceId: 1, Description: string, EnvType: 1, Content: string, Status: "ENABLED" },
  },
  outputs: { success: { RequestId: string, HttpStatusCode: string, Data: boolean, Success: boolean } },
} = {
  inputs: {
    default: {
      RegionId: "cn-shanghai",
      DataSourceId: 1,
      Description: "abc",
      EnvType: 1,
      Content: "{\"database\":\"dbname\",\"instanceName\":\"instancename\",\"password\":\"password\",\"rdsOwnerId\":\"123\",\"username\":\"username\"}",
      Status: "ENABLED",
    },
  },
  outputs: { success: { RequestId: "0bc14115159376359****", HttpStatusCode: "200", Data: true, Success: true } },
};

updateDataSourceExamples satisfies OperationExamples<Open<UpdateDataSourceInput>, Open<UpdateDataSourceOutput>>;
