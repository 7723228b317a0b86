// The contract made by dataworks-gen from create-data-source-20240518.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { createDataSource20240518Errors } from "./create-data-source-20240518.errors.gen.ts";
import { createDataSource20240518Examples } from "./create-data-source-20240518.examples.gen.ts";
import { createDataSource20240518Operation } from "./create-data-source-20240518.operation.gen.ts";
import type { CreateDataSource20240518Call } from "./create-data-source-20240518.types.gen.ts";
import { createDataSource20240518ErrorSchema, createDataSource20240518InputSchema, createDataSource20240518OutputSchema } from "./create-data-source-20240518.validate.gen.ts";

/** All that the document says of CreateDataSource20240518 to programs. */
export const createDataSource20240518Contract: OperationContract<CreateDataSource20240518Call> = {
  errors: createDataSource20240518Errors,
  examples: createDataSource20240518Examples,
  operation: createDataSource20240518Operation,
  errorSchema: createDataSource20240518ErrorSchema,
  inputSchema: createDataSource20240518InputSchema,
  outputSchema: createDataSource20240518OutputSchema,
  response: {
    root: "CreateDataSourceResponse",
    shape: { type: "object", properties: { RequestId: { type: "string" }, Id: { type: "integer", format: "int64" } } },
  },
};
