// Validators made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.
import { all, bound, integerFormat, length, oneOfValues, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { TestNetworkConnectionInput, TestNetworkConnectionOutput } from "./test-network-connection.types.gen.ts";
import { checkRequestId, checkSuccess, checkErrorResponse } from "./shared.checks.gen.ts";

const checkTestNetworkConnectionResponse: Check = all(
  type("object"),
  required("RequestId", "TaskList"),
  properties({
    "RequestId": ref(() => checkRequestId),
    "Success": ref(() => checkSuccess),
    "TaskList": all(
      type("object"),
      required("ConnectStatus"),
      properties({ "ConnectStatus": type("boolean"), "ConnectMessage": type("string") }),
    ),
  }),
);

/** Checks a value of type `TestNetworkConnectionInput`. Its issues point into JSON that stands in a string. */
export const testNetworkConnectionInputSchema: StandardSchema<TestNetworkConnectionInput> = standardSchema(
  all(
    type("object"),
    required("ProjectId", "DatasourceName", "EnvType", "ResourceGroup"),
    properties({
      "RegionId": type("string"),
      "ProjectId": all(type("integer"), integerFormat("int64"), bound("minimum", 1), bound("maximum", 10000000000)),
      "DatasourceName": all(type("string"), length(1, Infinity)),
      "EnvType": all(type("string"), oneOfValues("0", "1")),
      "ResourceGroup": all(type("string"), length(1, Infinity)),
    }),
  ),
);

/** Checks a value of type `TestNetworkConnectionOutput`. Its issues point into JSON that stands in a string. */
export const testNetworkConnectionOutputSchema: StandardSchema<TestNetworkConnectionOutput> = standardSchema(
  ref(() => checkTestNetworkConnectionResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const testNetworkConnectionErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
