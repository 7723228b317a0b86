// The contract made by dataworks-gen from update-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { updateDataSourceErrors } from "./update-data-source.errors.gen.ts";
import { updateDataSourceExamples } from "./update-data-source.examples.gen.ts";
import { updateDataSourceOperation } from "./update-data-source.operation.gen.ts";
import type { UpdateDataSourceCall } from "./update-data-source.types.gen.ts";
import { updateDataSourceErrorSchema, updateDataSourceInputSchema, updateDataSourceOutputSchema } from "./update-data-source.validate.gen.ts";

/** All that the document says of UpdateDataSource to programs. */
export const updateDataSourceContract: OperationContract<UpdateDataSourceCall> = {
  errors: updateDataSourceErrors,
  examples: updateDataSourceExamples,
  operation: updateDataSourceOperation,
  errorSchema: updateDataSourceErrorSchema,
  inputSchema: updateDataSourceInputSchema,
  outputSchema: updateDataSourceOutputSchema,
  response: {
    root: "UpdateDataSourceResponse",
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
