// Examples made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { DeleteConnectionInput, DeleteConnectionOutput } from "./delete-connection.types.gen.ts";

/** Example inputs and outputs of DeleteConnection. */
export const deleteConnectionExamples: {
  inputs: { default: { RegionId: string, ConnectionId: number } },
  outputs: { success: { RequestId: string, HttpStatusCode: string, Data: boolean, Success: boolean } },
} = {
  inputs: { default: { RegionId: "cn-shanghai", ConnectionId: 1 } },
  outputs: { success: { RequestId: "0bc1411515937635****", HttpStatusCode: "200", Data: true, Success: true } },
};

deleteConnectionExamples satisfies OperationExamples<Open<DeleteConnectionInput>, Open<DeleteConnectionOutput>>;
