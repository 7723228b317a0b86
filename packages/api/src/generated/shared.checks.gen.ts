// Shared checks made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.
import { all, anyOf, integerFormat, itemCount, items, json, length, oneOfValues, pattern, properties, ref, required, type, type Check } from "@dataworks-kit/wire/check";

export const checkRequestId: Check = type("string");

export const checkHttpStatusCode: Check = type("string", "integer");

export const checkSuccess: Check = type("boolean");

export const checkErrorResponse: Check = all(
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

export const checkAccessDeniedDetail: Check = all(
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

export const checkDataSourceType: Check = anyOf(all(
    type("string"),
    oneOfValues("odps", "mysql", "rds", "oss", "sqlserver", "polardb", "oracle", "mongodb", "emr", "postgresql", "analyticdb_for_mysql", "hybriddb_for_postgresql", "holo", "kafka"),
  ), all(type("string"), length(1, Infinity)));

export const checkContent: Check = anyOf(ref(() => checkOdpsContent), ref(() => checkMysqlContent), ref(() => checkRdsContent), ref(() => checkOssContent), ref(() => checkSqlserverContent), ref(() => checkPolardbContent), ref(() => checkOracleContent), ref(() => checkMongodbContent), ref(() => checkEmrContent), ref(() => checkPostgresqlContent), ref(() => checkAnalyticdbForMysqlContent), ref(() => checkHybriddbForPostgresqlContent), ref(() => checkHoloContent), ref(() => checkKafkaContent), type("object"));

export const checkOdpsContent: Check = all(
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

export const checkMysqlContent: Check = anyOf(ref(() => checkMysqlInstanceContent), ref(() => checkMysqlJdbcContent));

export const checkMysqlInstanceContent: Check = all(
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

export const checkMysqlJdbcContent: Check = all(
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

export const checkRdsContent: Check = all(
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

export const checkOssContent: Check = all(
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

export const checkSqlserverContent: Check = anyOf(ref(() => checkSqlserverJdbcContent), ref(() => checkSqlserverInstanceContent));

export const checkSqlserverJdbcContent: Check = all(
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

export const checkSqlserverInstanceContent: Check = all(
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

export const checkPolardbContent: Check = all(
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

export const checkOracleContent: Check = all(
  type("object"),
  required("jdbcUrl", "username", "password"),
  properties({
    "jdbcUrl": all(type("string"), pattern("^jdbc:oracle:")),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "tag": type("string"),
  }),
);

export const checkMongodbContent: Check = all(
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

export const checkEmrContent: Check = all(
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

export const checkPostgresqlContent: Check = anyOf(ref(() => checkPostgresqlJdbcContent), ref(() => checkPostgresqlInstanceContent));

export const checkPostgresqlJdbcContent: Check = all(
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

export const checkPostgresqlInstanceContent: Check = all(
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

export const checkAnalyticdbForMysqlContent: Check = all(
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

export const checkHybriddbForPostgresqlContent: Check = all(
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

export const checkHoloContent: Check = all(
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

export const checkKafkaContent: Check = all(
  type("object"),
  required("instanceId", "regionId"),
  properties({
    "instanceId": all(type("string"), length(1, Infinity)),
    "regionId": all(type("string"), length(1, Infinity)),
    "ownerId": type("string"),
    "tag": type("string"),
  }),
);

export const checkPageNumber: Check = all(type("integer"), integerFormat("int32"));

export const checkPageSize: Check = all(type("integer"), integerFormat("int32"));

export const checkTotalCount: Check = all(type("integer"), integerFormat("int32"));

export const checkDataSource: Check = all(
  type("object"),
  required("Id", "ProjectId", "Name", "EnvType"),
  properties({
    "Id": all(type("integer"), integerFormat("int64")),
    "ProjectId": all(type("integer"), integerFormat("int64")),
    "TenantId": all(type("integer"), integerFormat("int64")),
    "BindingCalcEngineId": all(type("integer"), integerFormat("int64")),
    "Name": type("string"),
    "SubType": type("string"),
    "Description": type("string"),
    "EnvType": all(type("integer"), integerFormat("int32")),
    "Content": all(type("string"), json(ref(() => checkStoredContent))),
    "Status": all(type("integer"), integerFormat("int32")),
    "ConnectStatus": all(type("integer"), integerFormat("int32")),
    "Sequence": all(type("integer"), integerFormat("int32")),
    "DefaultEngine": type("boolean"),
    "Shared": type("boolean"),
    "Operator": type("string"),
    "GmtCreate": type("string"),
    "GmtModified": type("string"),
  }),
);

export const checkStoredContent: Check = all(
  type("object"),
  properties({ "password": type("string"), "accessKey": type("string"), "securityToken": type("string", "null") }),
);
