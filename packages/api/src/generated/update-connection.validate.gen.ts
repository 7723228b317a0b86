// Validators made by dataworks-gen from update-connection.openapi.yaml. Do not edit: change the document and generate again.
import { all, integerFormat, json, length, oneOfValues, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { UpdateConnectionInput, UpdateConnectionOutput } from "./update-connection.types.gen.ts";
import { checkRequestId, checkHttpStatusCode, checkSuccess, checkErrorResponse, checkContent } from "./shared.checks.gen.ts";

const checkChangedResponse: Check = all(
  type("object"),
  required("RequestId", "Data"),
  properties({
    "RequestId": ref(() => checkRequestId),
    "HttpStatusCode": ref(() => checkHttpStatusCode),
    "Data": type("boolean"),
    "Success": ref(() => checkSuccess),
  }),
);

/** Checks a value of type `UpdateConnectionInput`. Its issues point into JSON that stands in a string. */
export const updateConnectionInputSchema: StandardSchema<UpdateConnectionInput> = standardSchema(
  all(
    type("object"),
    required("ConnectionId"),
    properties({
      "RegionId": type("string"),
      "ConnectionId": all(type("integer"), integerFormat("int64")),
      "Description": type("string"),
      "EnvType": all(type("integer"), oneOfValues(0, 1), integerFormat("int32")),
      "Content": all(length(1, Infinity), json(ref(() => checkContent))),
      "Status": all(type("string"), oneOfValues("ENABLED", "DISABLED")),
    }),
  ),
);

/** Checks a value of type `UpdateConnectionOutput`. Its issues point into JSON that stands in a string. */
export const updateConnectionOutputSchema: StandardSchema<UpdateConnectionOutput> = standardSchema(
  ref(() => checkChangedResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const updateConnectionErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
