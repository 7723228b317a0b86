// Validators made by dataworks-gen from create-data-source-20240518.openapi.yaml. Do not edit: change the document and generate again.
import { all, anyOf, integerFormat, itemCount, items, json, length, oneOfValues, pattern, properties, ref, required, type, variantBy, type Check, type StandardSchema, standardSchema } from "@dataworks-kit/wire/check";
import type { CreateDataSource20240518Input, CreateDataSource20240518Output } from "./create-data-source-20240518.types.gen.ts";
import { checkRequestId, checkErrorResponse } from "./shared.checks.gen.ts";

const checkConnectionEnvType: Check = all(type("string"), oneOfValues("Dev", "Prod"));

const checkConnectionAddress: Check = all(
  type("object"),
  required("host", "port"),
  properties({
    "host": all(type("string"), length(1, Infinity)),
    "port": all(type("integer", "string"), length(1, Infinity)),
  }),
);

const checkMaxcomputeProperties: Check = all(
  type("object"),
  required("envType", "project", "regionId", "endpointMode", "authType"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "project": all(type("string"), length(1, Infinity)),
    "regionId": all(type("string"), length(1, Infinity)),
    "endpointMode": all(type("string"), oneOfValues("SelfAdaption", "Custom")),
    "endpoint": all(type("string"), pattern("^https?://")),
    "tunnelServer": all(type("string"), pattern("^https?://")),
    "authType": all(type("string"), length(1, Infinity)),
    "authIdentity": type("string"),
    "accessId": type("string"),
    "accessKey": type("string"),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkMysqlProperties: Check = anyOf(ref(() => checkMysqlInstanceProperties), ref(() => checkMysqlUrlProperties));

const checkMysqlInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "keystoreFile": type("string"),
    "keystorePassword": type("string"),
    "driverVersion": type("string"),
    "authType": type("string"),
    "authIdentity": type("string"),
    "readOnlyDBInstance": type("string"),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkMysqlUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "properties": type("object"),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "keystoreFile": type("string"),
    "keystorePassword": type("string"),
  }),
);

const checkSqlserverProperties: Check = anyOf(ref(() => checkSqlserverInstanceProperties), ref(() => checkSqlserverUrlProperties));

const checkSqlserverInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "readOnlyDBInstance": type("string"),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkSqlserverUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "properties": type("object"),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
  }),
);

const checkPostgresqlProperties: Check = anyOf(ref(() => checkPostgresqlInstanceProperties), ref(() => checkPostgresqlUrlProperties));

const checkPostgresqlInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "keystoreFile": type("string"),
    "keyFile": type("string"),
    "clientPassword": type("string"),
    "readOnlyDBInstance": type("string"),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkPostgresqlUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "properties": type("object"),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "keystoreFile": type("string"),
    "keyFile": type("string"),
    "clientPassword": type("string"),
  }),
);

const checkOracleProperties: Check = all(
  type("object"),
  required("envType", "jdbcUrl", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "jdbcUrl": all(type("string"), pattern("^jdbc:oracle:")),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
  }),
);

const checkMongodbProperties: Check = anyOf(ref(() => checkMongodbInstanceProperties), ref(() => checkMongodbUrlProperties));

const checkMongodbInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "database", "username", "password", "authDb"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "authDb": all(type("string"), length(1, Infinity)),
    "engineVersion": type("string"),
    "authType": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "properties": type("object"),
  }),
);

const checkMongodbUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "username", "password", "authDb"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "authDb": all(type("string"), length(1, Infinity)),
    "engineVersion": type("string"),
    "authType": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "properties": type("object"),
  }),
);

const checkOssProperties: Check = all(
  type("object"),
  required("envType", "bucket", "endpoint", "authType"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "bucket": all(type("string"), length(1, Infinity)),
    "endpoint": all(type("string"), pattern("^https?://")),
    "regionId": type("string"),
    "authType": all(type("string"), oneOfValues("RamRole", "Ak")),
    "authIdentity": type("string"),
    "accessId": type("string"),
    "accessKey": type("string"),
  }),
);

const checkPolardbProperties: Check = anyOf(ref(() => checkPolardbInstanceProperties), ref(() => checkPolardbUrlProperties));

const checkPolardbInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "clusterId", "dbType", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "clusterId": all(type("string"), length(1, Infinity)),
    "dbType": all(type("string"), oneOfValues("mysql", "postgresql")),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "keystoreFile": type("string"),
    "keystorePassword": type("string"),
    "readOnlyDBInstance": type("string"),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkPolardbUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "username", "password", "dbType"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "dbType": all(type("string"), oneOfValues("mysql", "postgresql")),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "properties": type("object"),
    "securityProtocol": type("string"),
  }),
);

const checkHologresProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "database", "authType"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "warehouseName": type("string"),
    "authType": all(type("string"), length(1, Infinity)),
    "authIdentity": type("string"),
    "securityProtocol": type("string"),
    "sslMode": type("string"),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkAnalyticdbForMysqlProperties: Check = anyOf(ref(() => checkAnalyticdbForMysqlInstanceProperties), ref(() => checkAnalyticdbForMysqlUrlProperties));

const checkAnalyticdbForMysqlInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkAnalyticdbForMysqlUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "properties": type("object"),
  }),
);

const checkAnalyticdbForPostgresqlProperties: Check = anyOf(ref(() => checkAnalyticdbForPostgresqlInstanceProperties), ref(() => checkAnalyticdbForPostgresqlUrlProperties));

const checkAnalyticdbForPostgresqlInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkAnalyticdbForPostgresqlUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "username", "password"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "username": all(type("string"), length(1, Infinity)),
    "password": all(type("string"), length(1, Infinity)),
    "properties": type("object"),
  }),
);

const checkKafkaProperties: Check = anyOf(ref(() => checkKafkaInstanceProperties), ref(() => checkKafkaUrlProperties));

const checkKafkaInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "instanceId", "version", "securityProtocol"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "instanceId": all(type("string"), length(1, Infinity)),
    "version": all(type("string"), length(1, Infinity)),
    "securityProtocol": all(type("string"), length(1, Infinity)),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkKafkaUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "version", "securityProtocol"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "version": all(type("string"), length(1, Infinity)),
    "securityProtocol": all(type("string"), length(1, Infinity)),
    "saslMechanism": type("string"),
    "saslUsername": type("string"),
    "saslPassword": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "keystoreFile": type("string"),
    "keystorePassword": type("string"),
    "keyPassword": type("string"),
    "kafkaConfig": type("object"),
  }),
);

const checkHiveProperties: Check = anyOf(ref(() => checkHiveInstanceProperties), ref(() => checkHiveUrlProperties), ref(() => checkHiveCdhProperties));

const checkHiveInstanceProperties: Check = all(
  type("object"),
  required("envType", "regionId", "clusterId", "database", "version", "authType", "loginMode"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "regionId": all(type("string"), length(1, Infinity)),
    "clusterId": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "version": all(type("string"), length(1, Infinity)),
    "authType": all(type("string"), length(1, Infinity)),
    "authIdentity": type("string"),
    "loginMode": all(type("string"), oneOfValues("Anonymous", "LDAP")),
    "username": type("string"),
    "password": type("string"),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "keystoreFile": type("string"),
    "keystorePassword": type("string"),
    "kerberosFileConf": type("string"),
    "kerberosFileKeytab": type("string"),
    "principal": type("string"),
    "hiveConfig": type("object"),
    "crossAccountOwnerId": type("string"),
    "crossAccountRoleName": type("string"),
  }),
);

const checkHiveUrlProperties: Check = all(
  type("object"),
  required("envType", "address", "database", "version", "loginMode", "metaType", "metastoreUris"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "address": all(type("array"), itemCount(1, Infinity), items(ref(() => checkConnectionAddress))),
    "database": all(type("string"), length(1, Infinity)),
    "version": all(type("string"), length(1, Infinity)),
    "loginMode": all(type("string"), oneOfValues("Anonymous", "LDAP")),
    "metaType": all(type("string"), length(1, Infinity)),
    "metastoreUris": all(type("string"), length(1, Infinity)),
    "accessId": type("string"),
    "accessKey": type("string"),
    "properties": type("object"),
    "defaultFS": type("string"),
    "username": type("string"),
    "password": type("string"),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "keystoreFile": type("string"),
    "keystorePassword": type("string"),
    "kerberosFileConf": type("string"),
    "kerberosFileKeytab": type("string"),
    "principal": type("string"),
    "hiveConfig": type("object"),
  }),
);

const checkHiveCdhProperties: Check = all(
  type("object"),
  required("envType", "clusterIdentifier", "database", "loginMode"),
  properties({
    "envType": ref(() => checkConnectionEnvType),
    "clusterIdentifier": all(type("string"), length(1, Infinity)),
    "database": all(type("string"), length(1, Infinity)),
    "loginMode": all(type("string"), oneOfValues("Anonymous", "LDAP")),
    "defaultFS": type("string"),
    "username": type("string"),
    "password": type("string"),
    "securityProtocol": type("string"),
    "truststoreFile": type("string"),
    "truststorePassword": type("string"),
    "keystoreFile": type("string"),
    "keystorePassword": type("string"),
    "kerberosFileConf": type("string"),
    "kerberosFileKeytab": type("string"),
    "principal": type("string"),
    "hiveConfig": type("object"),
  }),
);

/** Checks a value of type `CreateDataSource20240518Input`. Its issues point into JSON that stands in a string. */
export const createDataSource20240518InputSchema: StandardSchema<CreateDataSource20240518Input> = standardSchema(
  all(
    type("object"),
    required("ProjectId", "Name", "Type", "ConnectionPropertiesMode", "ConnectionProperties"),
    properties({
      "RegionId": type("string"),
      "ProjectId": all(type("integer"), integerFormat("int64")),
      "Name": all(type("string"), length(1, Infinity), pattern("^[A-Za-z][A-Za-z0-9_]{0,254}$")),
      "Description": all(type("string"), length(0, 3000)),
      "Type": anyOf(all(
          type("string"),
          oneOfValues("maxcompute", "mysql", "sqlserver", "postgresql", "oracle", "mongodb", "oss", "polardb", "hologres", "analyticdb_for_mysql", "analyticdb_for_postgresql", "kafka", "hive"),
        ), all(type("string"), length(1, Infinity))),
      "ConnectionPropertiesMode": all(type("string"), oneOfValues("InstanceMode", "UrlMode", "CdhMode")),
      "ConnectionProperties": length(1, Infinity),
    }),
    variantBy("ConnectionProperties", "Type", {
      "maxcompute": json(ref(() => checkMaxcomputeProperties)),
      "mysql": json(ref(() => checkMysqlProperties)),
      "sqlserver": json(ref(() => checkSqlserverProperties)),
      "postgresql": json(ref(() => checkPostgresqlProperties)),
      "oracle": json(ref(() => checkOracleProperties)),
      "mongodb": json(ref(() => checkMongodbProperties)),
      "oss": json(ref(() => checkOssProperties)),
      "polardb": json(ref(() => checkPolardbProperties)),
      "hologres": json(ref(() => checkHologresProperties)),
      "analyticdb_for_mysql": json(ref(() => checkAnalyticdbForMysqlProperties)),
      "analyticdb_for_postgresql": json(ref(() => checkAnalyticdbForPostgresqlProperties)),
      "kafka": json(ref(() => checkKafkaProperties)),
      "hive": json(ref(() => checkHiveProperties)),
    }, json(type("object"))),
  ),
);

/** Checks a value of type `CreateDataSource20240518Output`. Its issues point into JSON that stands in a string. */
export const createDataSource20240518OutputSchema: StandardSchema<CreateDataSource20240518Output> = standardSchema(
  all(
    type("object"),
    required("RequestId", "Id"),
    properties({ "RequestId": ref(() => checkRequestId), "Id": all(type("integer"), integerFormat("int64")) }),
  ),
);

/** Checks a value of type `unknown`. Its issues point into JSON that stands in a string. */
export const createDataSource20240518ErrorSchema: StandardSchema<unknown> = standardSchema(
  ref(() => checkErrorResponse),
);
