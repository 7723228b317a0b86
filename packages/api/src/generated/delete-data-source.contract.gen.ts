// The contract made by dataworks-gen from delete-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { deleteDataSourceErrors } from "./delete-data-source.errors.gen.ts";
import { deleteDataSourceExamples } from "./delete-data-source.examples.gen.ts";
import { deleteDataSourceOperation } from "./delete-data-source.operation.gen.ts";
import type { DeleteDataSourceCall } from "./delete-data-source.types.gen.ts";
import { deleteDataSourceErrorSchema, deleteDataSourceInputSchema, deleteDataSourceOutputSchema } from "./delete-data-source.validate.gen.ts";

/** All that the document says of DeleteDataSource to programs. */
export const deleteDataSourceContract: OperationContract<DeleteDataSourceCall> = {
  errors: deleteDataSourceErrors,
  examples: deleteDataSourceExamples,
  operation: deleteDataSourceOperation,
  errorSchema: deleteDataSourceErrorSchema,
  inputSchema: deleteDataSourceInputSchema,
  outputSchema: deleteDataSourceOutputSchema,
  response: {
    root: "DeleteDataSourceResponse",
    shape: {
      type: "object",
      properties: {
        RequestId: { type: "string" },
        HttpStatusCode: { type: "any" },
        Data: { type: "boolean" },
        Success: { type: "boolean" },
      },
    },
  },
};
