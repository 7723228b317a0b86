// Types made by dataworks-gen from create-data-source-20240518.openapi.yaml. Do not edit: change the document and generate again.

import type { Int64 } from "@dataworks-kit/wire";

import type { components as shared } from "./shared.types.gen.ts";

import type { SharedCodes } from "./shared.errors.gen.ts";

export interface paths {
  "/": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Add a data source to a workspace, in the version 2024-05-18 */
    post: operations["createDataSource20240518"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    RequestId: shared["schemas"]["RequestId"];
    ErrorResponse: shared["schemas"]["ErrorResponse"];
    AccessDeniedDetail: shared["schemas"]["AccessDeniedDetail"];
    /** @description The kind of a data source in this version. */
    ConnectionDataSourceType: ("maxcompute" | "mysql" | "sqlserver" | "postgresql" | "oracle" | "mongodb" | "oss" | "polardb" | "hologres" | "analyticdb_for_mysql" | "analyticdb_for_postgresql" | "kafka" | "hive") | string;
    /** @description The object inside the parameter `ConnectionProperties`: one of these shapes, as the type says. Members that are not named here are let through. Of a type that is not listed nothing is known but its environment. */
    ConnectionProperties: components["schemas"]["MaxcomputeProperties"] | components["schemas"]["MysqlProperties"] | components["schemas"]["SqlserverProperties"] | components["schemas"]["PostgresqlProperties"] | components["schemas"]["OracleProperties"] | components["schemas"]["MongodbProperties"] | components["schemas"]["OssProperties"] | components["schemas"]["PolardbProperties"] | components["schemas"]["HologresProperties"] | components["schemas"]["AnalyticdbForMysqlProperties"] | components["schemas"]["AnalyticdbForPostgresqlProperties"] | components["schemas"]["KafkaProperties"] | components["schemas"]["HiveProperties"] | components["schemas"]["OtherProperties"];
    /**
     * @description ConnectionProperties of a type that is not listed.
     * @example {
     *       "envType": "Prod"
     *     }
     */
    OtherProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
    };
    /**
     * @description The environment of the workspace in which the data source is to be used.
     * @enum {string}
     */
    ConnectionEnvType: "Dev" | "Prod";
    ConnectionAddress: {
      /** @description The name or the address of the host. */
      host: string;
      /** @description The port. */
      port: number | string;
    };
    /**
     * @description A MaxCompute project. It has no password, DataWorks reaches it as the identity of `authType`.
     * @example {
     *       "envType": "Prod",
     *       "project": "hello_mc_project",
     *       "regionId": "cn-shanghai",
     *       "endpointMode": "SelfAdaption",
     *       "authType": "PrimaryAccount"
     *     }
     */
    MaxcomputeProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The name of the MaxCompute project. */
      project: string;
      /** @description The region of the project. */
      regionId: string;
      /**
       * @description Whether DataWorks finds the addresses itself.
       * @enum {string}
       */
      endpointMode: "SelfAdaption" | "Custom";
      /** @description The URL of the MaxCompute service. */
      endpoint?: string;
      /** @description The URL of the Tunnel service. */
      tunnelServer?: string;
      /** @description As whom DataWorks reaches the project: `Executor`, `TaskOwner`, `PrimaryAccount`, `SubAccount`, `RamRole`, `HadoopUser` or `Ak`. The vendor also says that a data source may not have Executor. */
      authType: string;
      /** @description The id of the RAM user or role of `authType`. */
      authIdentity?: string;
      /** @description The id of an access key, where `authType` is `Ak`. */
      accessId?: string;
      /**
       * Format: password
       * @description The secret of that access key.
       */
      accessKey?: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description ConnectionProperties of the type mysql. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "rm-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    MysqlProperties: components["schemas"]["MysqlInstanceProperties"] | components["schemas"]["MysqlUrlProperties"];
    /**
     * @description A MySQL database on an ApsaraDB RDS instance, by the id of its instance.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "rm-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    MysqlInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `rm-`. */
      instanceId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      keystorePassword?: string;
      /** @description The version of the driver. */
      driverVersion?: string;
      /** @description As whom DataWorks reads the log of the database. Wanted where that lies in OSS. */
      authType?: string;
      /** @description The id of the RAM user or role of `authType`. */
      authIdentity?: string;
      /** @description The id of a standby instance. */
      readOnlyDBInstance?: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description A MySQL database, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 3306
     *         }
     *       ],
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    MysqlUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The hosts with their ports. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      keystorePassword?: string;
    };
    /**
     * @description ConnectionProperties of the type sqlserver. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "rm-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    SqlserverProperties: components["schemas"]["SqlserverInstanceProperties"] | components["schemas"]["SqlserverUrlProperties"];
    /**
     * @description A SQL Server database on an ApsaraDB RDS instance, by the id of its instance.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "rm-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    SqlserverInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `rm-`. */
      instanceId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of a standby instance. */
      readOnlyDBInstance?: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description A SQL Server database, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 1433
     *         }
     *       ],
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    SqlserverUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The host with its port, as a list of one pair. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
    };
    /**
     * @description ConnectionProperties of the type postgresql. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "pgm-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    PostgresqlProperties: components["schemas"]["PostgresqlInstanceProperties"] | components["schemas"]["PostgresqlUrlProperties"];
    /**
     * @description A PostgreSQL database on an ApsaraDB RDS instance, by the id of its instance.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "pgm-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    PostgresqlInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `pgm-`. */
      instanceId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /** @description The id of an uploaded file with the private key of the client. */
      keyFile?: string;
      /**
       * Format: password
       * @description The password of that key.
       */
      clientPassword?: string;
      /** @description The id of a standby instance. */
      readOnlyDBInstance?: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description A PostgreSQL database, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 5432
     *         }
     *       ],
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    PostgresqlUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The hosts with their ports. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /** @description The id of an uploaded file with the private key of the client. */
      keyFile?: string;
      /**
       * Format: password
       * @description The password of that key.
       */
      clientPassword?: string;
    };
    /**
     * @description An Oracle database, by a JDBC URL.
     * @example {
     *       "envType": "Prod",
     *       "jdbcUrl": "jdbc:oracle:thin:@host:1521:SID",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    OracleProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The JDBC URL of the database. */
      jdbcUrl: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
    };
    /**
     * @description ConnectionProperties of the type mongodb. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "dds-xxxxx",
     *       "database": "my_db",
     *       "username": "user1",
     *       "password": "pass1",
     *       "authDb": "admin"
     *     }
     */
    MongodbProperties: components["schemas"]["MongodbInstanceProperties"] | components["schemas"]["MongodbUrlProperties"];
    /**
     * @description A MongoDB database on an ApsaraDB for MongoDB instance, by its id.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "dds-xxxxx",
     *       "database": "my_db",
     *       "username": "user1",
     *       "password": "pass1",
     *       "authDb": "admin"
     *     }
     */
    MongodbInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `dds-`. */
      instanceId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The database that knows the user. */
      authDb: string;
      /** @description The version of the engine, such as `5.x`. */
      engineVersion?: string;
      /** @description Here: whether TLS is used, `authTypeNone` or `authTypeSsl`. */
      authType?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
    };
    /**
     * @description A MongoDB database, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 27017
     *         }
     *       ],
     *       "database": "my_db",
     *       "username": "user1",
     *       "password": "pass1",
     *       "authDb": "admin"
     *     }
     */
    MongodbUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The hosts with their ports. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The database that knows the user. */
      authDb: string;
      /** @description The version of the engine, such as `5.x`. */
      engineVersion?: string;
      /** @description Here: whether TLS is used, `authTypeNone` or `authTypeSsl`. */
      authType?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
    };
    /**
     * @description A bucket of Object Storage Service. The examples of the vendor leave `regionId` out.
     * @example {
     *       "envType": "Prod",
     *       "bucket": "test-oss-sh",
     *       "endpoint": "http://oss-cn-shanghai.aliyuncs.com",
     *       "regionId": "cn-shanghai",
     *       "authType": "Ak",
     *       "accessId": "xxxxx",
     *       "accessKey": "xxxxx"
     *     }
     */
    OssProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The name of the bucket. */
      bucket: string;
      /** @description The URL of Object Storage Service in the region of the bucket. */
      endpoint: string;
      /** @description The region of the bucket. */
      regionId?: string;
      /**
       * @description As whom DataWorks reaches the bucket.
       * @enum {string}
       */
      authType: "RamRole" | "Ak";
      /** @description The id of the RAM user or role of `authType`. */
      authIdentity?: string;
      /** @description The id of an access key, where `authType` is `Ak`. */
      accessId?: string;
      /**
       * Format: password
       * @description The secret of that access key.
       */
      accessKey?: string;
    };
    /**
     * @description ConnectionProperties of the type polardb. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "clusterId": "pc-xxxxx",
     *       "dbType": "mysql",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    PolardbProperties: components["schemas"]["PolardbInstanceProperties"] | components["schemas"]["PolardbUrlProperties"];
    /**
     * @description A database on a PolarDB cluster, by the id of the cluster.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "clusterId": "pc-xxxxx",
     *       "dbType": "mysql",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    PolardbInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the cluster, which starts with `pc-`. */
      clusterId: string;
      /**
       * @description The engine of the cluster.
       * @enum {string}
       */
      dbType: "mysql" | "postgresql";
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      keystorePassword?: string;
      /** @description The host and port of a standby instance. */
      readOnlyDBInstance?: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description A database on a PolarDB cluster, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "dbType": "mysql",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 3306
     *         }
     *       ],
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    PolardbUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /**
       * @description The engine of the cluster.
       * @enum {string}
       */
      dbType: "mysql" | "postgresql";
      /** @description The hosts with their ports. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
    };
    /**
     * @description A database on a Hologres instance. It has no password, DataWorks reaches it as the identity of `authType`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-beijing",
     *       "instanceId": "hgprecn-cn-x0r3oun4k001",
     *       "database": "testdb",
     *       "authType": "PrimaryAccount"
     *     }
     */
    HologresProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `hg`. */
      instanceId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The compute group. */
      warehouseName?: string;
      /** @description As whom DataWorks reaches the instance, for example `Executor`, `PrimaryAccount`, `SubAccount` or `RamRole`. */
      authType: string;
      /** @description The id of the RAM user or role of `authType`. */
      authIdentity?: string;
      /** @description Whether TLS is used, `authTypeNone` or `authTypeSsl`. One page of the vendor writes these with a capital A. */
      securityProtocol?: string;
      /** @description How the certificate is checked. The only value seen is `require`. */
      sslMode?: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description ConnectionProperties of the type analyticdb_for_mysql. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "am-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    AnalyticdbForMysqlProperties: components["schemas"]["AnalyticdbForMysqlInstanceProperties"] | components["schemas"]["AnalyticdbForMysqlUrlProperties"];
    /**
     * @description A database on an AnalyticDB for MySQL cluster, by the id of its instance.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "am-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    AnalyticdbForMysqlInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `am-`. */
      instanceId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description A database on an AnalyticDB for MySQL cluster, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 3306
     *         }
     *       ],
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    AnalyticdbForMysqlUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The host with its port, as a list of one pair. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
    };
    /**
     * @description ConnectionProperties of the type analyticdb_for_postgresql. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "gp-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    AnalyticdbForPostgresqlProperties: components["schemas"]["AnalyticdbForPostgresqlInstanceProperties"] | components["schemas"]["AnalyticdbForPostgresqlUrlProperties"];
    /**
     * @description A database on an AnalyticDB for PostgreSQL instance, by the id of its instance.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "gp-xxxxx",
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    AnalyticdbForPostgresqlInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `gp-`. */
      instanceId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description A database on an AnalyticDB for PostgreSQL instance, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 5432
     *         }
     *       ],
     *       "database": "db1",
     *       "username": "user1",
     *       "password": "pass1"
     *     }
     */
    AnalyticdbForPostgresqlUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The host with its port, as a list of one pair. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
    };
    /**
     * @description ConnectionProperties of the type kafka. Its forms belong to the modes `InstanceMode`, `UrlMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "alikafka-xxxxx",
     *       "version": "2.0",
     *       "securityProtocol": "authTypeNone"
     *     }
     */
    KafkaProperties: components["schemas"]["KafkaInstanceProperties"] | components["schemas"]["KafkaUrlProperties"];
    /**
     * @description An instance of ApsaraMQ for Kafka, by its id.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "instanceId": "alikafka-xxxxx",
     *       "version": "2.0",
     *       "securityProtocol": "authTypeNone"
     *     }
     */
    KafkaInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the instance, which starts with `alikafka`. */
      instanceId: string;
      /** @description The version of the client, `2.0` or `3.4`. */
      version: string;
      /** @description `authTypeNone`, `authTypeSsl`, `authTypeSaslPlaintext` or `authTypeSaslSsl`. */
      securityProtocol: string;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description A Kafka cluster, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "192.168.1.100",
     *           "port": 9092
     *         }
     *       ],
     *       "version": "2.0",
     *       "securityProtocol": "authTypeNone"
     *     }
     */
    KafkaUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The hosts with their ports. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The version of the client, `2.0` or `3.4`. */
      version: string;
      /** @description `authTypeNone`, `authTypeSsl`, `authTypeSaslPlaintext` or `authTypeSaslSsl`. */
      securityProtocol: string;
      /** @description The mechanism of SASL, such as `plain`. */
      saslMechanism?: string;
      /** @description The user for SASL. */
      saslUsername?: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      saslPassword?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      keystorePassword?: string;
      /**
       * Format: password
       * @description The password of the private key.
       */
      keyPassword?: string;
      /** @description Further settings by their names, the values as strings. */
      kafkaConfig?: Record<string, unknown>;
    };
    /**
     * @description ConnectionProperties of the type hive. Its forms belong to the modes `InstanceMode`, `UrlMode`, `CdhMode`.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "clusterId": "c-d1a993bbcd298315",
     *       "database": "db1",
     *       "version": "2.3.9",
     *       "authType": "PrimaryAccount",
     *       "loginMode": "Anonymous"
     *     }
     */
    HiveProperties: components["schemas"]["HiveInstanceProperties"] | components["schemas"]["HiveUrlProperties"] | components["schemas"]["HiveCdhProperties"];
    /**
     * @description Hive on an E-MapReduce cluster, by the id of the cluster.
     * @example {
     *       "envType": "Prod",
     *       "regionId": "cn-shanghai",
     *       "clusterId": "c-d1a993bbcd298315",
     *       "database": "db1",
     *       "version": "2.3.9",
     *       "authType": "PrimaryAccount",
     *       "loginMode": "Anonymous"
     *     }
     */
    HiveInstanceProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The region of the instance, which need not be that of the call. */
      regionId: string;
      /** @description The id of the E-MapReduce cluster. */
      clusterId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The version of Hive. */
      version: string;
      /** @description As whom DataWorks reaches the instance, for example `Executor`, `PrimaryAccount`, `SubAccount` or `RamRole`. It is about OSS. */
      authType: string;
      /** @description The id of the RAM user or role of `authType`. */
      authIdentity?: string;
      /**
       * @description How DataWorks logs in.
       * @enum {string}
       */
      loginMode: "Anonymous" | "LDAP";
      /** @description The user of the login, for `LDAP`. */
      username?: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password?: string;
      /** @description `authTypeNone`, `authTypeSsl` or `authTypeKerberos`. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      keystorePassword?: string;
      /** @description The id of an uploaded file, the configuration of Kerberos. */
      kerberosFileConf?: string;
      /** @description The id of an uploaded file with the keys of Kerberos. */
      kerberosFileKeytab?: string;
      /** @description The principal of Kerberos. */
      principal?: string;
      /** @description Further settings by their names, the values as strings. */
      hiveConfig?: Record<string, unknown>;
      /** @description The id of the other account that owns the instance; with `crossAccountRoleName`. */
      crossAccountOwnerId?: string;
      /** @description The role of that account by which DataWorks reaches the instance. */
      crossAccountRoleName?: string;
    };
    /**
     * @description Hive, by host and port.
     * @example {
     *       "envType": "Prod",
     *       "address": [
     *         {
     *           "host": "127.0.0.1",
     *           "port": 10000
     *         }
     *       ],
     *       "database": "db1",
     *       "version": "2.3.9",
     *       "loginMode": "Anonymous",
     *       "metaType": "HiveMetastore",
     *       "metastoreUris": "thrift://127.0.0.1:9083"
     *     }
     */
    HiveUrlProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The host with its port, as a list of one pair. */
      address: components["schemas"]["ConnectionAddress"][];
      /** @description The name of the database. */
      database: string;
      /** @description The version of Hive. */
      version: string;
      /**
       * @description How DataWorks logs in.
       * @enum {string}
       */
      loginMode: "Anonymous" | "LDAP";
      /** @description Where the metadata is, `HiveMetastore` or `DLF1.0`. */
      metaType: string;
      /** @description The address of the metastore. */
      metastoreUris: string;
      /** @description The id of an access key, where `authType` is `Ak`. */
      accessId?: string;
      /**
       * Format: password
       * @description The secret of that access key.
       */
      accessKey?: string;
      /** @description Options of the driver by their names, the values as strings. */
      properties?: Record<string, unknown>;
      /** @description The default file system. */
      defaultFS?: string;
      /** @description The user of the login, for `LDAP`. */
      username?: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password?: string;
      /** @description `authTypeNone`, `authTypeSsl` or `authTypeKerberos`. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      keystorePassword?: string;
      /** @description The id of an uploaded file, the configuration of Kerberos. */
      kerberosFileConf?: string;
      /** @description The id of an uploaded file with the keys of Kerberos. */
      kerberosFileKeytab?: string;
      /** @description The principal of Kerberos. */
      principal?: string;
      /** @description Further settings by their names, the values as strings. */
      hiveConfig?: Record<string, unknown>;
    };
    /**
     * @description Hive on a CDH cluster that the workspace knows.
     * @example {
     *       "envType": "Prod",
     *       "clusterIdentifier": "cdh_cluster",
     *       "database": "db1",
     *       "loginMode": "Anonymous"
     *     }
     */
    HiveCdhProperties: {
      envType: components["schemas"]["ConnectionEnvType"];
      /** @description The name under which the cluster is known. */
      clusterIdentifier: string;
      /** @description The name of the database. */
      database: string;
      /**
       * @description How DataWorks logs in.
       * @enum {string}
       */
      loginMode: "Anonymous" | "LDAP";
      /** @description The default file system. */
      defaultFS?: string;
      /** @description The user of the login, for `LDAP`. */
      username?: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password?: string;
      /** @description `authTypeNone`, `authTypeSsl` or `authTypeKerberos`. */
      securityProtocol?: string;
      /** @description The id of an uploaded file with the certificates to trust. */
      truststoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      truststorePassword?: string;
      /** @description The id of an uploaded file with the certificate of the client. */
      keystoreFile?: string;
      /**
       * Format: password
       * @description The password of that file.
       */
      keystorePassword?: string;
      /** @description The id of an uploaded file, the configuration of Kerberos. */
      kerberosFileConf?: string;
      /** @description The id of an uploaded file with the keys of Kerberos. */
      kerberosFileKeytab?: string;
      /** @description The principal of Kerberos. */
      principal?: string;
      /** @description Further settings by their names, the values as strings. */
      hiveConfig?: Record<string, unknown>;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createDataSource20240518: {
    parameters: {
      query: CreateDataSource20240518Query;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The data source was added. `Id` is its id. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            RequestId: components["schemas"]["RequestId"];
            /**
             * Format: int64
             * @description The id of the new data source.
             * @example 22130
             */
            Id: Int64;
          };
        };
      };
      /** @description The call is wrong in itself, or the workspace refuses it. Nothing was carried out. */
      400: FailedResponse;
      /** @description The caller may not do this. Nothing was carried out. */
      403: FailedResponse;
      /** @description The host, the operation or the access key is unknown. Nothing was carried out. */
      404: FailedResponse;
      /** @description The caller is too fast or its quota is used up. Nothing was carried out. */
      429: FailedResponse;
      /** @description The service failed. Whether the call was carried out is unknown. */
      500: FailedResponse;
      /** @description The service cannot answer for now. */
      503: FailedResponse;
    };
  };
}

/** A refusal or a failure. */
export type FailedResponse = {
  headers: {
    [name: string]: unknown;
  };
  content: {
    "application/json": components["schemas"]["ErrorResponse"];
  };
};

/** Parameters of CreateDataSource20240518 that stand on their own. */
export interface CreateDataSource20240518Parameters {
  /** @description The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it. */
  RegionId?: string;
  /** @description The id of the workspace, as `ListProjects` gives it. */
  ProjectId: Int64;
  /** @description The name of the data source, unique in its workspace and environment: up to 255 letters, digits and underscores, the first one a letter. */
  Name: string;
  /** @description A text for people about the data source, of up to 3000 characters. */
  Description?: string;
  /** @description How the data source is named in `ConnectionProperties`. Which ones there are depends on `Type`. `InstanceMode`: By the id of an instance of Alibaba Cloud. `UrlMode`: By its address. `CdhMode`: By the name of a CDH cluster. */
  ConnectionPropertiesMode: "InstanceMode" | "UrlMode" | "CdhMode";
}

/** What a caller of CreateDataSource20240518 gives. */
export type CreateDataSource20240518Input = CreateDataSource20240518Parameters & (
  | {
      /** The kind of the data source; with the mode it decides the shape of `ConnectionProperties`. The vendor lists more than seventy. A database on ApsaraDB RDS has the type of its engine here. `maxcompute`: A MaxCompute project. */
      Type: "maxcompute";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["MaxcomputeProperties"] | string;
    }
  | {
      /** `mysql`: A MySQL database. */
      Type: "mysql";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["MysqlProperties"] | string;
    }
  | {
      /** `sqlserver`: A SQL Server database. */
      Type: "sqlserver";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["SqlserverProperties"] | string;
    }
  | {
      /** `postgresql`: A PostgreSQL database. */
      Type: "postgresql";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["PostgresqlProperties"] | string;
    }
  | {
      /** `oracle`: An Oracle database. */
      Type: "oracle";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["OracleProperties"] | string;
    }
  | {
      /** `mongodb`: A MongoDB database. */
      Type: "mongodb";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["MongodbProperties"] | string;
    }
  | {
      /** `oss`: A bucket of Object Storage Service. */
      Type: "oss";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["OssProperties"] | string;
    }
  | {
      /** `polardb`: A database on a PolarDB cluster. */
      Type: "polardb";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["PolardbProperties"] | string;
    }
  | {
      /** `hologres`: A database on a Hologres instance. */
      Type: "hologres";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["HologresProperties"] | string;
    }
  | {
      /** `analyticdb_for_mysql`: A database on an AnalyticDB for MySQL cluster. */
      Type: "analyticdb_for_mysql";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["AnalyticdbForMysqlProperties"] | string;
    }
  | {
      /** `analyticdb_for_postgresql`: A database on an AnalyticDB for PostgreSQL instance. */
      Type: "analyticdb_for_postgresql";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["AnalyticdbForPostgresqlProperties"] | string;
    }
  | {
      /** `kafka`: A Kafka cluster. */
      Type: "kafka";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["KafkaProperties"] | string;
    }
  | {
      /** `hive`: Hive, on an E-MapReduce cluster or elsewhere. */
      Type: "hive";
      /** How to reach the data source, and its environment, as one JSON object in a string. The type and the mode decide its members. It holds secrets: keep it out of URLs, logs and error messages. */
      ConnectionProperties: components["schemas"]["HiveProperties"] | string;
    }
);

/** All that travels as parameters: the input, and what names the operation. */
export type CreateDataSource20240518Query = CreateDataSource20240518Input & {
  Version: "2024-05-18";
  Format?: "JSON" | "XML" | "json" | "xml";
  Action: "CreateDataSource";
};

/** A successful answer of CreateDataSource20240518. */
export type CreateDataSource20240518Output = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of CreateDataSource20240518. */
export type CreateDataSource20240518ErrorCode =
  | "ConnectionAlreadyExist"
  | "Invalid.DataSource.DataSourceTypeNotExist"
  | "Invalid.Tenant.ProjectNotExists"
  | "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin"
  | "Invalid.Tenant.UserNotInProject"
  | "Invalid.Tenant.UserNotInTenant"
  | "InvalidConnectionProperties"
  | "InvalidConnectionPropertiesMode"
  | "InvalidType"
  | "InvalidVersion"
  | "MissingConnectionProperties"
  | "MissingConnectionPropertiesMode"
  | "MissingName"
  | "MissingType"
  | SharedCodes["errors4"]
  | SharedCodes["errors5"]
  | SharedCodes["errors7"]
  | SharedCodes["errors8"];

/** The types of a call of CreateDataSource20240518. */
export interface CreateDataSource20240518Call {
  readonly input: CreateDataSource20240518Input;
  readonly output: CreateDataSource20240518Output;
  readonly errorCode: CreateDataSource20240518ErrorCode;
  readonly governor: "Type";
}
