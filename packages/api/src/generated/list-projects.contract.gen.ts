// The contract made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { listProjectsErrors } from "./list-projects.errors.gen.ts";
import { listProjectsExamples } from "./list-projects.examples.gen.ts";
import { listProjectsOperation } from "./list-projects.operation.gen.ts";
import type { ListProjectsCall } from "./list-projects.types.gen.ts";
import { listProjectsErrorSchema, listProjectsInputSchema, listProjectsOutputSchema } from "./list-projects.validate.gen.ts";

/** All that the document says of ListProjects to programs. */
export const listProjectsContract: OperationContract<ListProjectsCall> = {
  errors: listProjectsErrors,
  examples: listProjectsExamples,
  operation: listProjectsOperation,
  errorSchema: listProjectsErrorSchema,
  inputSchema: listProjectsInputSchema,
  outputSchema: listProjectsOutputSchema,
  response: {
    root: "ListProjectsResponse",
    shape: {
      type: "object",
      properties: {
        RequestId: { type: "string" },
        PageResult: {
          type: "object",
          properties: {
            PageNumber: { type: "integer", format: "int32" },
            PageSize: { type: "integer", format: "int32" },
            TotalCount: { type: "integer", format: "int32" },
            ProjectList: {
              type: "array",
              items: {
                type: "object",
                properties: {
                  ProjectId: { type: "integer", format: "int64" },
                  ProjectName: { type: "string" },
                  ProjectIdentifier: { type: "string" },
                  ProjectDescription: { type: "string" },
                  ProjectOwnerBaseId: { type: "string" },
                  ProjectStatus: { type: "integer", format: "int32" },
                  ProjectStatusCode: { type: "string" },
                  ResourceManagerResourceGroupId: { type: "string" },
                  Tags: {
                    type: "array",
                    items: { type: "object", properties: { Key: { type: "string" }, Value: { type: "string" } } },
                  },
                  DisableDevelopment: { type: "boolean" },
                  UseProxyOdpsAccount: { type: "boolean" },
                  TablePrivacyMode: { type: "integer", format: "int32" },
                  IsDefault: { type: "integer", format: "int32" },
                },
              },
            },
          },
        },
      },
    },
  },
};
