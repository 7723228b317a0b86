// The contract made by dataworks-gen from list-connections.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { listConnectionsErrors } from "./list-connections.errors.gen.ts";
import { listConnectionsExamples } from "./list-connections.examples.gen.ts";
import { listConnectionsOperation } from "./list-connections.operation.gen.ts";
import type { ListConnectionsCall } from "./list-connections.types.gen.ts";
import { listConnectionsErrorSchema, listConnectionsInputSchema, listConnectionsOutputSchema } from "./list-connections.validate.gen.ts";

/** All that the document says of ListConnections to programs. */
export const listConnectionsContract: OperationContract<ListConnectionsCall> = {
  errors: listConnectionsErrors,
  examples: listConnectionsExamples,
  operation: listConnectionsOperation,
  errorSchema: listConnectionsErrorSchema,
  inputSchema: listConnectionsInputSchema,
  outputSchema: listConnectionsOutputSchema,
  response: {
    root: "ListConnectionsResponse",
    shape: {
      type: "object",
      properties: {
        RequestId: { type: "string" },
        HttpStatusCode: { type: "any" },
        Success: { type: "boolean" },
        Data: {
          type: "object",
          properties: {
            PageNumber: { type: "integer", format: "int32" },
            PageSize: { type: "integer", format: "int32" },
            TotalCount: { type: "integer", format: "int32" },
            Connections: {
              type: "array",
              items: {
                type: "object",
                properties: {
                  Id: { type: "integer", format: "int64" },
                  ProjectId: { type: "integer", format: "int64" },
                  TenantId: { type: "integer", format: "int64" },
                  BindingCalcEngineId: { type: "integer", format: "int64" },
                  Name: { type: "string" },
                  SubType: { type: "string" },
                  Description: { type: "string" },
                  EnvType: { type: "integer", format: "int32" },
                  Content: { type: "string", json: true, jsonType: "object" },
                  Status: { type: "integer", format: "int32" },
                  ConnectStatus: { type: "integer", format: "int32" },
                  Sequence: { type: "integer", format: "int32" },
                  DefaultEngine: { type: "boolean" },
                  Shared: { type: "boolean" },
                  Operator: { type: "string" },
                  GmtCreate: { type: "string" },
                  GmtModified: { type: "string" },
                  ConnectionType: { type: "string" },
                },
              },
            },
          },
        },
      },
    },
  },
};
