// The contract made by dataworks-gen from update-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { updateConnectionErrors } from "./update-connection.errors.gen.ts";
import { updateConnectionExamples } from "./update-connection.examples.gen.ts";
import { updateConnectionOperation } from "./update-connection.operation.gen.ts";
import type { UpdateConnectionCall } from "./update-connection.types.gen.ts";
import { updateConnectionErrorSchema, updateConnectionInputSchema, updateConnectionOutputSchema } from "./update-connection.validate.gen.ts";

/** All that the document says of UpdateConnection to programs. */
export const updateConnectionContract: OperationContract<UpdateConnectionCall> = {
  errors: updateConnectionErrors,
  examples: updateConnectionExamples,
  operation: updateConnectionOperation,
  errorSchema: updateConnectionErrorSchema,
  inputSchema: updateConnectionInputSchema,
  outputSchema: updateConnectionOutputSchema,
  response: {
    root: "UpdateConnectionResponse",
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
