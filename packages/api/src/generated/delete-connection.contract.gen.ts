// The contract made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { deleteConnectionErrors } from "./delete-connection.errors.gen.ts";
import { deleteConnectionExamples } from "./delete-connection.examples.gen.ts";
import { deleteConnectionOperation } from "./delete-connection.operation.gen.ts";
import type { DeleteConnectionCall } from "./delete-connection.types.gen.ts";
import { deleteConnectionErrorSchema, deleteConnectionInputSchema, deleteConnectionOutputSchema } from "./delete-connection.validate.gen.ts";

/** All that the document says of DeleteConnection to programs. */
export const deleteConnectionContract: OperationContract<DeleteConnectionCall> = {
  errors: deleteConnectionErrors,
  examples: deleteConnectionExamples,
  operation: deleteConnectionOperation,
  errorSchema: deleteConnectionErrorSchema,
  inputSchema: deleteConnectionInputSchema,
  outputSchema: deleteConnectionOutputSchema,
  response: {
    root: "DeleteConnectionResponse",
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
