// Validators made by dataworks-gen from create-data-source.openapi.yaml. Do not edit: change the document and generate again.
import { all, allowedWhen, anyOf, integerFormat, json, length, oneOfValues, properties, ref, required, type, variantBy, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { CreateDataSourceInput, CreateDataSourceOutput } from "./create-data-source.types.gen.ts";
import { checkRequestId, checkHttpStatusCode, checkSuccess, checkErrorResponse, checkOdpsContent, checkMysqlContent, checkRdsContent, checkOssContent, checkSqlserverContent, checkPolardbContent, checkOracleContent, checkMongodbContent, checkEmrContent, checkPostgresqlContent, checkAnalyticdbForMysqlContent, checkHybriddbForPostgresqlContent, checkHoloContent, checkKafkaContent } from "./shared.checks.gen.ts";

const checkCreatedResponse: Check = all(
  type("object"),
  required("RequestId", "Data"),
  properties({
    "RequestId": ref(() => checkRequestId),
    "HttpStatusCode": ref(() => checkHttpStatusCode),
    "Data": all(type("integer"), integerFormat("int64")),
    "Success": ref(() => checkSuccess),
  }),
);

/** Checks a value of type `CreateDataSourceInput`. Its issues point into JSON that stands in a string. */
export const createDataSourceInputSchema: StandardSchema<CreateDataSourceInput> = standardSchema(
  all(
    type("object"),
    required("ProjectId", "Name", "DataSourceType", "EnvType", "Content"),
    properties({
      "RegionId": type("string"),
      "ProjectId": all(type("integer"), integerFormat("int64")),
      "Name": all(type("string"), length(1, Infinity)),
      "Description": type("string"),
      "DataSourceType": anyOf(all(
          type("string"),
          oneOfValues("odps", "mysql", "rds", "oss", "sqlserver", "polardb", "oracle", "mongodb", "emr", "postgresql", "analyticdb_for_mysql", "hybriddb_for_postgresql", "holo", "kafka"),
        ), all(type("string"), length(1, Infinity))),
      "SubType": anyOf(all(type("string"), oneOfValues("mysql", "sqlserver", "postgresql")), type("string")),
      "EnvType": all(type("integer"), oneOfValues(0, 1), integerFormat("int32")),
      "Content": length(1, Infinity),
    }),
    allowedWhen("SubType", "DataSourceType", ["rds"], [
    "odps",
    "mysql",
    "rds",
    "oss",
    "sqlserver",
    "polardb",
    "oracle",
    "mongodb",
    "emr",
    "postgresql",
    "analyticdb_for_mysql",
    "hybriddb_for_postgresql",
    "holo",
    "kafka",
  ], all(type("string"), oneOfValues("mysql", "sqlserver", "postgresql"))),
    variantBy("Content", "DataSourceType", {
      "odps": json(ref(() => checkOdpsContent)),
      "mysql": json(ref(() => checkMysqlContent)),
      "rds": json(ref(() => checkRdsContent)),
      "oss": json(ref(() => checkOssContent)),
      "sqlserver": json(ref(() => checkSqlserverContent)),
      "polardb": json(ref(() => checkPolardbContent)),
      "oracle": json(ref(() => checkOracleContent)),
      "mongodb": json(ref(() => checkMongodbContent)),
      "emr": json(ref(() => checkEmrContent)),
      "postgresql": json(ref(() => checkPostgresqlContent)),
      "analyticdb_for_mysql": json(ref(() => checkAnalyticdbForMysqlContent)),
      "hybriddb_for_postgresql": json(ref(() => checkHybriddbForPostgresqlContent)),
      "holo": json(ref(() => checkHoloContent)),
      "kafka": json(ref(() => checkKafkaContent)),
    }, json(type("object"))),
  ),
);

/** Checks a value of type `CreateDataSourceOutput`. Its issues point into JSON that stands in a string. */
export const createDataSourceOutputSchema: StandardSchema<CreateDataSourceOutput> = standardSchema(
  ref(() => checkCreatedResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const createDataSourceErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
