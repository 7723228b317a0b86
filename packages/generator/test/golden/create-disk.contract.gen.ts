// The contract made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { createDiskErrors } from "./create-disk.errors.gen.js";
import { createDiskExamples } from "./create-disk.examples.gen.js";
import { createDiskOperation } from "./create-disk.operation.gen.js";
import type { CreateDiskCall } from "./create-disk.types.gen.js";
import { createDiskErrorSchema, createDiskInputSchema, createDiskOutputSchema } from "./create-disk.validate.gen.js";

/** All that the document says of CreateDisk to programs. */
export const createDiskContract: OperationContract<CreateDiskCall> = {
  errors: createDiskErrors,
  examples: createDiskExamples,
  operation: createDiskOperation,
  errorSchema: createDiskErrorSchema,
  inputSchema: createDiskInputSchema,
  outputSchema: createDiskOutputSchema,
  response: {
    root: "CreateDiskResponse",
    shape: {
      type: "object",
      properties: {
        RequestId: { type: "string" },
        DiskSerial: { type: "integer", format: "int64" },
        Zones: { type: "array", items: { type: "string" } },
      },
    },
  },
};
