// Validators made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.
import { all, integerFormat, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { DeleteConnectionInput, DeleteConnectionOutput } from "./delete-connection.types.gen.ts";
import { checkRequestId, checkHttpStatusCode, checkSuccess, checkErrorResponse } from "./shared.checks.gen.ts";

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

/** Checks a value of type `DeleteConnectionInput`. Its issues point into JSON that stands in a string. */
export const deleteConnectionInputSchema: StandardSchema<DeleteConnectionInput> = standardSchema(
  all(
    type("object"),
    required("ConnectionId"),
    properties({ "RegionId": type("string"), "ConnectionId": all(type("integer"), integerFormat("int64")) }),
  ),
);

/** Checks a value of type `DeleteConnectionOutput`. Its issues point into JSON that stands in a string. */
export const deleteConnectionOutputSchema: StandardSchema<DeleteConnectionOutput> = standardSchema(
  ref(() => checkChangedResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const deleteConnectionErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
