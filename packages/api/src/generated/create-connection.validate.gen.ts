// Validators made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
import { all, allowedWhen, anyOf, integerFormat, itemCount, items, json, length, oneOfValues, pattern, properties, ref, required, type, variantBy, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { CreateConnectionInput, CreateConnectionOutput } from "./create-connection.types.gen.ts";

const checkCreateConnectionResponse: Check = all(
  type("object"),
  required("RequestId", "Data"),
  properties({
    "RequestId": type("string"),
    "HttpStatusCode": type("string", "integer"),
    "Data": all(type("integer"), integerFormat("int64")),
    "Success": type("boolean"),
  }),
);

const checkErrorResponse: Check = all(
  type("object"),
  required("RequestId", "Code", "Message"),
  properties({
    "RequestId": type("string"),
    "HostId": type("string"),
    "Code": type("string"),
    "Message": type("string"),
    "Recommend": type("string"),
    "AccessDeniedDetail": ref(() => checkAccessDeniedDetail),
  }),
);

const checkAccessDeniedDetail: Check = all(
  type("object"),
  properties({
    "AuthAction": type("string"),
    "AuthPrincipalDisplayName": type("string"),
    "AuthPrincipalOwnerId": type("string"),
    "AuthPrincipalType": type("string"),
    "NoPermissionType": type("string"),
    "PolicyType": type("string"),
    "EncodedDiagnosticMessage": type("string"),
  }),
);

const checkOdpsContent: Check = all(
  type("object"),
  required("accessId", "accessKey", "authType", "endpoint", "project"),
  properties({
    "accessId": all(type("string"), length(1, Infinity)),
    "accessKey": all(type("string"), length(1, Infinity)),
    "authType": all(type("integer", "string"), length(1, Infinity)),
    "endpoint": all(type("string"), pattern("^https?://")),
    "project": all(type("string"), length(1, Infinity)),
    "tag": type("string"),
    "region": type("string"),
    "name": type("string"),
    "pubEndpoint": type("string"),
    "vpcEndpoint": type("string"),
    "securityToken": type("string", "null"),
  }),
);

const checkMysqlContent: Check = anyOf(ref(() => checkMysqlInstanceContent), ref(() => checkMysqlJdbcContent));

const checkMysqlInstanceContent: Check = all(
  type("object"),
  required("database", "instanceName", "username", "password"),
  properties({
    "database": all(type("string"), length(1, Infinity)),
    "instanceName": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "rdsOwnerId": type("string"),
    "regionId": type("string"),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkMysqlJdbcContent: Check = all(
  type("object"),
  required("jdbcUrl", "username", "password"),
  properties({
    "jdbcUrl": all(type("string"), pattern("^jdbc:mysql:")),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "database": type("string"),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkRdsContent: Check = all(
  type("object"),
  required("database", "instanceName", "username", "password"),
  properties({
    "database": all(type("string"), length(1, Infinity)),
    "instanceName": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "rdsOwnerId": type("string"),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkOssContent: Check = all(
  type("object"),
  required("accessId", "accessKey", "bucket", "endpoint"),
  properties({
    "accessId": all(type("string"), length(1, Infinity)),
    "accessKey": all(type("string"), length(1, Infinity)),
    "bucket": all(type("string"), length(1, Infinity)),
    "endpoint": all(type("string"), pattern("^https?://")),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkSqlserverContent: Check = anyOf(ref(() => checkSqlserverJdbcContent), ref(() => checkSqlserverInstanceContent));

const checkSqlserverJdbcContent: Check = all(
  type("object"),
  required("jdbcUrl", "username", "password"),
  properties({
    "jdbcUrl": all(type("string"), pattern("^jdbc:sqlserver:")),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkSqlserverInstanceContent: Check = all(
  type("object"),
  required("database", "instanceName", "username", "password"),
  properties({
    "database": all(type("string"), length(1, Infinity)),
    "instanceName": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "rdsOwnerId": type("string"),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkPolardbContent: Check = all(
  type("object"),
  required("clusterId", "database", "username", "password", "region", "tag"),
  properties({
    "clusterId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "region": all(type("string"), length(1, Infinity)),
    "ownerId": type("string"),
    "tag": all(type("string"), length(1, Infinity)),
  }),
);

const checkOracleContent: Check = all(
  type("object"),
  required("jdbcUrl", "username", "password"),
  properties({
    "jdbcUrl": all(type("string"), pattern("^jdbc:oracle:")),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "tag": type("string"),
  }),
);

const checkMongodbContent: Check = all(
  type("object"),
  required("address", "database", "username", "password"),
  properties({
    "address": all(
      type("string"),
      length(1, Infinity),
      json(all(type("array"), itemCount(1, Infinity), items(type("string")))),
    ),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "tag": type("string"),
  }),
);

const checkEmrContent: Check = all(
  type("object"),
  required("accessId", "accessKey", "emrClusterId", "emrProjectId", "emrResourceQueueName", "emrEndpoint", "emrUserId", "name", "region", "authType"),
  properties({
    "accessId": all(type("string"), length(1, Infinity)),
    "accessKey": all(type("string"), length(1, Infinity)),
    "emrClusterId": all(type("string"), length(1, Infinity)),
    "emrProjectId": all(type("string"), length(1, Infinity)),
    "emrResourceQueueName": all(type("string"), length(1, Infinity)),
    "emrEndpoint": all(type("string"), length(1, Infinity)),
    "emrUserId": all(type("string"), length(1, Infinity)),
    "emrAccessMode": type("string"),
    "name": all(type("string"), length(1, Infinity)),
    "region": all(type("string"), length(1, Infinity)),
    "authType": all(type("integer", "string"), length(1, Infinity)),
  }),
);

const checkPostgresqlContent: Check = anyOf(ref(() => checkPostgresqlJdbcContent), ref(() => checkPostgresqlInstanceContent));

const checkPostgresqlJdbcContent: Check = all(
  type("object"),
  required("jdbcUrl", "username", "password"),
  properties({
    "jdbcUrl": all(type("string"), pattern("^jdbc:postgresql:")),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkPostgresqlInstanceContent: Check = all(
  type("object"),
  required("database", "instanceName", "username", "password"),
  properties({
    "database": all(type("string"), length(1, Infinity)),
    "instanceName": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "rdsOwnerId": type("string"),
    "tag": type("string"),
    "configType": type("integer", "string"),
  }),
);

const checkAnalyticdbForMysqlContent: Check = all(
  type("object"),
  required("instanceId", "database", "username", "password", "connectionString"),
  properties({
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "connectionString": all(type("string"), length(1, Infinity)),
  }),
);

const checkHybriddbForPostgresqlContent: Check = all(
  type("object"),
  required("connectionString", "database", "username", "password", "instanceId", "port"),
  properties({
    "connectionString": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "port": all(type("integer", "string"), length(1, Infinity)),
    "ownerId": type("string"),
  }),
);

const checkHoloContent: Check = all(
  type("object"),
  required("accessId", "accessKey", "database", "instanceId"),
  properties({
    "accessId": all(type("string"), length(1, Infinity)),
    "accessKey": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "tag": type("string"),
  }),
);

const checkKafkaContent: Check = all(
  type("object"),
  required("instanceId", "regionId"),
  properties({
    "instanceId": all(type("string"), length(1, Infinity)),
    "regionId": all(type("string"), length(1, Infinity)),
    "ownerId": type("string"),
    "tag": type("string"),
  }),
);

/** Checks a value of type `CreateConnectionInput`. Its issues point into JSON that stands in a string. */
export const createConnectionInputSchema: StandardSchema<CreateConnectionInput> = standardSchema(
  all(
    type("object"),
    required("ProjectId", "Name", "ConnectionType", "EnvType", "Content"),
    properties({
      "RegionId": type("string"),
      "ProjectId": all(type("integer"), integerFormat("int64")),
      "Name": all(type("string"), length(1, Infinity)),
      "Description": type("string"),
      "ConnectionType": anyOf(all(
          type("string"),
          oneOfValues("odps", "mysql", "rds", "oss", "sqlserver", "polardb", "oracle", "mongodb", "emr", "postgresql", "analyticdb_for_mysql", "hybriddb_for_postgresql", "holo", "kafka"),
        ), all(type("string"), length(1, Infinity))),
      "SubType": anyOf(all(type("string"), oneOfValues("mysql", "sqlserver", "postgresql")), type("string")),
      "EnvType": all(type("integer"), oneOfValues(0, 1), integerFormat("int32")),
      "Content": length(1, Infinity),
    }),
    allowedWhen("SubType", "ConnectionType", ["rds"], [
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
    variantBy("Content", "ConnectionType", {
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

/** Checks a value of type `CreateConnectionOutput`. Its issues point into JSON that stands in a string. */
export const createConnectionOutputSchema: StandardSchema<CreateConnectionOutput> = standardSchema(
  ref(() => checkCreateConnectionResponse),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const createConnectionErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
