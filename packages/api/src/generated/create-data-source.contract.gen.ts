// The contract made by dataworks-gen from create-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { createDataSourceErrors } from "./create-data-source.errors.gen.ts";
import { createDataSourceExamples } from "./create-data-source.examples.gen.ts";
import { createDataSourceOperation } from "./create-data-source.operation.gen.ts";
import type { CreateDataSourceCall } from "./create-data-source.types.gen.ts";
import { createDataSourceErrorSchema, createDataSourceInputSchema, createDataSourceOutputSchema } from "./create-data-source.validate.gen.ts";

/** All that the document says of CreateDataSource to programs. */
export const createDataSourceContract: OperationContract<CreateDataSourceCall> = {
  errors: createDataSourceErrors,
  examples: createDataSourceExamples,
  operation: createDataSourceOperation,
  errorSchema: createDataSourceErrorSchema,
  inputSchema: createDataSourceInputSchema,
  outputSchema: createDataSourceOutputSchema,
  response: {
    root: "CreateDataSourceResponse",
    shape: {
      type: "object",
      properties: {
        RequestId: { type: "string" },
        HttpStatusCode: { type: "any" },
        Data: { type: "integer", format: "int64" },
        Success: { type: "boolean" },
      },
    },
  },
};
