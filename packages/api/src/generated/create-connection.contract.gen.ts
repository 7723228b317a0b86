// The contract made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { createConnectionErrors } from "./create-connection.errors.gen.ts";
import { createConnectionExamples } from "./create-connection.examples.gen.ts";
import { createConnectionOperation } from "./create-connection.operation.gen.ts";
import type { CreateConnectionCall } from "./create-connection.types.gen.ts";
import { createConnectionErrorSchema, createConnectionInputSchema, createConnectionOutputSchema } from "./create-connection.validate.gen.ts";

/** All that the document says of CreateConnection to programs. */
export const createConnectionContract: OperationContract<CreateConnectionCall> = {
  errors: createConnectionErrors,
  examples: createConnectionExamples,
  operation: createConnectionOperation,
  errorSchema: createConnectionErrorSchema,
  inputSchema: createConnectionInputSchema,
  outputSchema: createConnectionOutputSchema,
  response: {
    root: "CreateConnectionResponse",
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
