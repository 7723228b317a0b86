// Validators made by dataworks-gen from delete-data-source.openapi.yaml. Do not edit: change the document and generate again.
import { all, integerFormat, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { DeleteDataSourceInput, DeleteDataSourceOutput } from "./delete-data-source.types.gen.ts";
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

/** Checks a value of type `DeleteDataSourceInput`. Its issues point into JSON that stands in a string. */
export const deleteDataSourceInputSchema: StandardSchema<DeleteDataSourceInput> = standardSchema(
  all(
    type("object"),
    required("DataSourceId"),
    properties({ "RegionId": type("string"), "DataSourceId": all(type("integer"), integerFormat("int64")) }),
  ),
);

/** Checks a value of type `DeleteDataSourceOutput`. Its issues point into JSON that stands in a string. */
export const deleteDataSourceOutputSchema: StandardSchema<DeleteDataSourceOutput> = standardSchema(
  ref(() => checkChangedResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const deleteDataSourceErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
