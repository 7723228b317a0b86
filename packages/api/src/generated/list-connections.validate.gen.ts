// Validators made by dataworks-gen from list-connections.openapi.yaml. Do not edit: change the document and generate again.
import { all, anyOf, bound, integerFormat, items, length, oneOfValues, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { ListConnectionsInput, ListConnectionsOutput } from "./list-connections.types.gen.ts";
import { checkRequestId, checkHttpStatusCode, checkSuccess, checkPageNumber, checkPageSize, checkTotalCount, checkErrorResponse, checkDataSource } from "./shared.checks.gen.ts";

const checkListConnectionsResponse: Check = all(
  type("object"),
  required("RequestId", "Data"),
  properties({
    "RequestId": ref(() => checkRequestId),
    "HttpStatusCode": ref(() => checkHttpStatusCode),
    "Success": ref(() => checkSuccess),
    "Data": all(
      type("object"),
      required("Connections", "PageNumber", "PageSize", "TotalCount"),
      properties({
        "PageNumber": ref(() => checkPageNumber),
        "PageSize": ref(() => checkPageSize),
        "TotalCount": ref(() => checkTotalCount),
        "Connections": all(
          type("array"),
          items(all(ref(() => checkDataSource), all(type("object"), properties({ "ConnectionType": type("string") })))),
        ),
      }),
    ),
  }),
);

/** Checks a value of type `ListConnectionsInput`. Its issues point into JSON that stands in a string. */
export const listConnectionsInputSchema: StandardSchema<ListConnectionsInput> = standardSchema(
  all(
    type("object"),
    required("ProjectId"),
    properties({
      "RegionId": type("string"),
      "ProjectId": all(type("integer"), integerFormat("int64")),
      "Name": all(type("string"), length(1, Infinity)),
      "ConnectionType": anyOf(all(
          type("string"),
          oneOfValues("odps", "mysql", "rds", "oss", "sqlserver", "polardb", "oracle", "mongodb", "emr", "postgresql", "analyticdb_for_mysql", "hybriddb_for_postgresql", "holo", "kafka"),
        ), all(type("string"), length(1, Infinity))),
      "SubType": type("string"),
      "Status": all(type("string"), oneOfValues("ENABLED", "DISABLED")),
      "EnvType": all(type("integer"), oneOfValues(0, 1), integerFormat("int32")),
      "PageSize": all(type("integer"), integerFormat("int32"), bound("minimum", 1), bound("maximum", 100)),
      "PageNumber": all(type("integer"), integerFormat("int32"), bound("minimum", 1)),
    }),
  ),
);

/** Checks a value of type `ListConnectionsOutput`. Its issues point into JSON that stands in a string. */
export const listConnectionsOutputSchema: StandardSchema<ListConnectionsOutput> = standardSchema(
  ref(() => checkListConnectionsResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const listConnectionsErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
