// The contract made by dataworks-gen from list-data-sources.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { listDataSourcesErrors } from "./list-data-sources.errors.gen.ts";
import { listDataSourcesExamples } from "./list-data-sources.examples.gen.ts";
import { listDataSourcesOperation } from "./list-data-sources.operation.gen.ts";
import type { ListDataSourcesCall } from "./list-data-sources.types.gen.ts";
import { listDataSourcesErrorSchema, listDataSourcesInputSchema, listDataSourcesOutputSchema } from "./list-data-sources.validate.gen.ts";

/** All that the document says of ListDataSources to programs. */
export const listDataSourcesContract: OperationContract<ListDataSourcesCall> = {
  errors: listDataSourcesErrors,
  examples: listDataSourcesExamples,
  operation: listDataSourcesOperation,
  errorSchema: listDataSourcesErrorSchema,
  inputSchema: listDataSourcesInputSchema,
  outputSchema: listDataSourcesOutputSchema,
  response: {
    root: "ListDataSourcesResponse",
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
            DataSources: {
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
                  DataSourceType: { type: "string" },
                },
              },
            },
          },
        },
      },
    },
  },
};
