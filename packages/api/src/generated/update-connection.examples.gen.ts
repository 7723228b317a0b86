// Examples made by dataworks-gen from update-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { UpdateConnectionInput, UpdateConnectionOutput } from "./update-connection.types.gen.ts";

/** Example inputs and outputs of UpdateConnection. */
export const updateConnectionExamples: {
  inputs: {
    default: { RegionId: string, ConnectionId: 1, Description: string, EnvType: 1, Content: string, Status: "ENABLED" },
  },
  outputs: { success: { RequestId: string, HttpStatusCode: string, Data: boolean, Success: boolean } },
} = {
  inputs: {
    default: {
      RegionId: "cn-shanghai",
      ConnectionId: 1,
      Description: "abc",
      EnvType: 1,
      Content: "{\"database\":\"dbname\",\"instanceName\":\"instancename\",\"password\":\"password\",\"rdsOwnerId\":\"123\",\"username\":\"username\"}",
      Status: "ENABLED",
    },
  },
  outputs: { success: { RequestId: "0bc14115159376359****", HttpStatusCode: "200", Data: true, Success: true } },
};

updateConnectionExamples satisfies OperationExamples<Open<UpdateConnectionInput>, Open<UpdateConnectionOutput>>;
