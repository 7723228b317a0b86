// The contract made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { testNetworkConnectionErrors } from "./test-network-connection.errors.gen.ts";
import { testNetworkConnectionExamples } from "./test-network-connection.examples.gen.ts";
import { testNetworkConnectionOperation } from "./test-network-connection.operation.gen.ts";
import type { TestNetworkConnectionCall } from "./test-network-connection.types.gen.ts";
import { testNetworkConnectionErrorSchema, testNetworkConnectionInputSchema, testNetworkConnectionOutputSchema } from "./test-network-connection.validate.gen.ts";

/** All that the document says of TestNetworkConnection to programs. */
export const testNetworkConnectionContract: OperationContract<TestNetworkConnectionCall> = {
  errors: testNetworkConnectionErrors,
  examples: testNetworkConnectionExamples,
  operation: testNetworkConnectionOperation,
  errorSchema: testNetworkConnectionErrorSchema,
  inputSchema: testNetworkConnectionInputSchema,
  outputSchema: testNetworkConnectionOutputSchema,
  response: {
    root: "TestNetworkConnectionResponse",
    shape: {
      type: "object",
      properties: {
        RequestId: { type: "string" },
        Success: { type: "boolean" },
        TaskList: {
          type: "object",
          properties: { ConnectStatus: { type: "boolean" }, ConnectMessage: { type: "string" } },
        },
      },
    },
  },
};
