// Validators made by dataworks-gen from list-data-sources.openapi.yaml. Do not edit: change the document and generate again.
import { all, anyOf, bound, integerFormat, items, length, oneOfValues, properties, ref, required, type, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { ListDataSourcesInput, ListDataSourcesOutput } from "./list-data-sources.types.gen.ts";
import { checkRequestId, checkHttpStatusCode, checkSuccess, checkPageNumber, checkPageSize, checkTotalCount, checkErrorResponse, checkDataSource } from "./shared.checks.gen.ts";

const checkListDataSourcesResponse: Check = all(
  type("object"),
  required("RequestId", "Data"),
  properties({
    "RequestId": ref(() => checkRequestId),
    "HttpStatusCode": ref(() => checkHttpStatusCode),
    "Success": ref(() => checkSuccess),
    "Data": all(
      type("object"),
      required("DataSources", "PageNumber", "PageSize", "TotalCount"),
      properties({
        "PageNumber": ref(() => checkPageNumber),
        "PageSize": ref(() => checkPageSize),
        "TotalCount": ref(() => checkTotalCount),
        "DataSources": all(
          type("array"),
          items(all(ref(() => checkDataSource), all(type("object"), properties({ "DataSourceType": type("string") })))),
        ),
      }),
    ),
  }),
);

/** Checks a value of type `ListDataSourcesInput`. Its issues point into JSON that stands in a string. */
export const listDataSourcesInputSchema: StandardSchema<ListDataSourcesInput> = standardSchema(
  all(
    type("object"),
    required("ProjectId"),
    properties({
      "RegionId": type("string"),
      "ProjectId": all(type("integer"), integerFormat("int64")),
      "Name": all(type("string"), length(1, Infinity)),
      "DataSourceType": anyOf(all(
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

/** Checks a value of type `ListDataSourcesOutput`. Its issues point into JSON that stands in a string. */
export const listDataSourcesOutputSchema: StandardSchema<ListDataSourcesOutput> = standardSchema(
  ref(() => checkListDataSourcesResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const listDataSourcesErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
