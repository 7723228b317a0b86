// Shared types made by dataworks-gen from 11 documents. Do not edit: change the document and generate again.

import type { Int64 } from "@dataworks-kit/wire";

export interface components {
  schemas: {
    /**
     * @description The id of the call, to quote to the vendor's support.
     * @example 0bc141151593763****
     */
    RequestId: string;
    /**
     * @description The HTTP status once more.
     * @example 200
     * @example 200
     */
    HttpStatusCode: string | number;
    /**
     * @description Whether the call worked. An answer with false is a failure, whatever its HTTP status. Some operations and private gateways then say why in `ErrorCode` and `ErrorMessage`, where others say `Code` and `Message`. Which of them do so is inferred: no such answer of the operations here was seen.
     * @example true
     */
    Success: boolean;
    /** @description The envelope of every refusal, by the gateway and by DataWorks alike. The vendor's clients also read `requestId`, `code`, `message` and `accessDeniedDetail` in lower case; no answer with them was seen. A second envelope, `ErrorCode` and `ErrorMessage` beside `Success: false`, is inferred: see `Success`. */
    ErrorResponse: {
      /** @description The id of the call, to quote to the vendor's support. */
      RequestId: string;
      /** @description The host that answered. */
      HostId?: string;
      /** @description What went wrong, for programs. Each known code is a named example of the response of its status. */
      Code: string;
      /** @description What went wrong, for people. In the examples of this document `%s` marks what the service fills in. */
      Message: string;
      /** @description The URL of a page about this failure. */
      Recommend?: string;
      AccessDeniedDetail?: components["schemas"]["AccessDeniedDetail"];
    };
    /** @description Which rule of Resource Access Management refused whom. It stands in such refusals only. */
    AccessDeniedDetail: {
      /** @description The action that was refused. */
      AuthAction?: string;
      /** @description The name or id of the refused identity. */
      AuthPrincipalDisplayName?: string;
      /** @description The account to which that identity belongs. */
      AuthPrincipalOwnerId?: string;
      /**
       * @description The kind of that identity. Seen are `SubUser`, `AssumedRoleUser` and `Federated`.
       * @example SubUser
       */
      AuthPrincipalType?: string;
      /**
       * @description Whether no rule allows the action (`ImplicitDeny`) or a rule forbids it (`ExplicitDeny`).
       * @example ImplicitDeny
       */
      NoPermissionType?: string;
      /** @description The kind of the policy that decided. */
      PolicyType?: string;
      /** @description The whole diagnosis, encoded for the vendor's tools. */
      EncodedDiagnosticMessage?: string;
    };
    /** @description The kind of a data source. */
    DataSourceType: ("odps" | "mysql" | "rds" | "oss" | "sqlserver" | "polardb" | "oracle" | "mongodb" | "emr" | "postgresql" | "analyticdb_for_mysql" | "hybriddb_for_postgresql" | "holo" | "kafka") | string;
    /** @description The object inside the parameter `Content`: one of these shapes. Several overlap, so only the type says which one holds. Members that are not named here are let through: the vendor's lists are samples. Of a type that is not listed nothing is known but that it is an object. */
    Content: components["schemas"]["OdpsContent"] | components["schemas"]["MysqlContent"] | components["schemas"]["RdsContent"] | components["schemas"]["OssContent"] | components["schemas"]["SqlserverContent"] | components["schemas"]["PolardbContent"] | components["schemas"]["OracleContent"] | components["schemas"]["MongodbContent"] | components["schemas"]["EmrContent"] | components["schemas"]["PostgresqlContent"] | components["schemas"]["AnalyticdbForMysqlContent"] | components["schemas"]["HybriddbForPostgresqlContent"] | components["schemas"]["HoloContent"] | components["schemas"]["KafkaContent"] | Record<string, unknown>;
    /**
     * @description Content of the type odps: a MaxCompute project.
     * @example {
     *       "accessId": "xssssss",
     *       "accessKey": "xsaxsaxsa",
     *       "authType": 2,
     *       "endpoint": "http://service.odps.aliyun.com/api",
     *       "project": "xsaxsax",
     *       "tag": "public"
     *     }
     */
    OdpsContent: {
      /** @description The id of the access key with which DataWorks reaches the service. */
      accessId: string;
      /**
       * Format: password
       * @description The secret of that access key.
       */
      accessKey: string;
      /**
       * @description How DataWorks authenticates. The samples use 2; what the values mean is not documented.
       * @example 2
       * @example 2
       */
      authType: number | string;
      /** @description The URL of the MaxCompute service. */
      endpoint: string;
      /** @description The name of the MaxCompute project. */
      project: string;
      /**
       * @description How the data source is reached. The only value seen here is `public`.
       * @example public
       */
      tag?: string;
      /** @description The region of the project. Seen in a private-cloud client only. */
      region?: string;
      /** @description A name of the data source. Seen in what the service lists only. */
      name?: string;
      /** @description The address of the service from the internet. Seen in what the service lists only. */
      pubEndpoint?: string;
      /** @description The address of the service inside virtual private clouds. Seen in what the service lists only. */
      vpcEndpoint?: string;
      /**
       * Format: password
       * @description The token of a temporary access key. Seen as null in what the service lists only.
       */
      securityToken?: string | null;
    };
    /**
     * @description Content of the type mysql. Callers are shown the form of an ApsaraDB RDS instance; they also send the form with a JDBC URL.
     * @example {
     *       "database": "xsaxsa",
     *       "instanceName": "rm-xsaxsa",
     *       "password": "xsaxsa",
     *       "rdsOwnerId": "xasxsa",
     *       "regionId": "cn-shanghai",
     *       "tag": "rds",
     *       "username": "xsaxsa"
     *     }
     */
    MysqlContent: components["schemas"]["MysqlInstanceContent"] | components["schemas"]["MysqlJdbcContent"];
    /**
     * @description A MySQL database on an ApsaraDB RDS instance. `regionId` stands in the sample for callers, and does not stand in the sample of what the service lists, so that it is not required here.
     * @example {
     *       "database": "xsaxsa",
     *       "instanceName": "rm-xsaxsa",
     *       "password": "xsaxsa",
     *       "rdsOwnerId": "xasxsa",
     *       "regionId": "cn-shanghai",
     *       "tag": "rds",
     *       "username": "xsaxsa"
     *     }
     */
    MysqlInstanceContent: {
      /** @description The name of the database. */
      database: string;
      /** @description The id of the instance, which starts with `rm-`. */
      instanceName: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The id of the account that owns the instance. */
      rdsOwnerId?: string;
      /** @description The region of the instance. */
      regionId?: string;
      /**
       * @description How the data source is reached. The only value seen here is `rds`.
       * @example rds
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. Seen as 1 in what the service lists; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description A MySQL database, reached by a JDBC URL. The vendor shows this form for its other databases; for mysql it was seen in what callers send.
     * @example {
     *       "jdbcUrl": "jdbc:mysql://host.example:3306/dbname",
     *       "password": "password",
     *       "tag": "public",
     *       "username": "username"
     *     }
     */
    MysqlJdbcContent: {
      /** @description The JDBC URL of the database. */
      jdbcUrl: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The name of the database. The URL has it already. */
      database?: string;
      /**
       * @description How the data source is reached. The only value seen here is `public`.
       * @example public
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. Seen as 1 in what the service lists; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description Content of the type rds: a database on an ApsaraDB RDS instance. Its required members are those that the vendor documents for its private cloud, without `tag` and `rdsOwnerId`: the first example, which is the one of the parameter itself, has no `tag`, and another client of the same Content leaves `rdsOwnerId` out.
     * @example {
     *       "database": "dbname",
     *       "instanceName": "instancename",
     *       "password": "password",
     *       "rdsOwnerId": "123",
     *       "username": "username"
     *     }
     * @example {
     *       "configType": 1,
     *       "tag": "rds",
     *       "database": "xsaxsa",
     *       "username": "xsaxsa",
     *       "password": "xssaxsa$32050",
     *       "instanceName": "rm-xsaxs",
     *       "rdsOwnerId": "11111111"
     *     }
     */
    RdsContent: {
      /** @description The name of the database. */
      database: string;
      /** @description The id of the instance, which usually starts with `rm-`. */
      instanceName: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The id of the account that owns the instance, in digits. The vendor documents it as required in its private cloud. */
      rdsOwnerId?: string;
      /**
       * @description How the data source is reached. The only value seen here is `rds`.
       * @example rds
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. The sample uses 1; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description Content of the type oss: a bucket of Object Storage Service.
     * @example {
     *       "accessId": "sssssxx",
     *       "accessKey": "xsaxaxsaxs",
     *       "bucket": "xsa-xs-xs",
     *       "endpoint": "http://oss-cn-shanghai.aliyuncs.com",
     *       "tag": "public"
     *     }
     */
    OssContent: {
      /** @description The id of the access key with which DataWorks reaches the service. */
      accessId: string;
      /**
       * Format: password
       * @description The secret of that access key.
       */
      accessKey: string;
      /** @description The name of the bucket. */
      bucket: string;
      /** @description The URL of Object Storage Service in the region of the bucket. */
      endpoint: string;
      /**
       * @description How the data source is reached. The only value seen here is `public`.
       * @example public
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. Seen as 1 in what the service lists; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description Content of the type sqlserver. Callers are shown the form with a JDBC URL; that of an ApsaraDB RDS instance is inferred.
     * @example {
     *       "jdbcUrl": "jdbc:sqlserver://xsaxsa-xsaxsa.database.xxx.cn:123;DatabaseName=xsxs-xsxs",
     *       "password": "sdasda$fs",
     *       "tag": "public",
     *       "username": "sxaxacdacdd"
     *     }
     */
    SqlserverContent: components["schemas"]["SqlserverJdbcContent"] | components["schemas"]["SqlserverInstanceContent"];
    /**
     * @description A SQL Server database, reached by a JDBC URL.
     * @example {
     *       "jdbcUrl": "jdbc:sqlserver://xsaxsa-xsaxsa.database.xxx.cn:123;DatabaseName=xsxs-xsxs",
     *       "password": "sdasda$fs",
     *       "tag": "public",
     *       "username": "sxaxacdacdd"
     *     }
     */
    SqlserverJdbcContent: {
      /** @description The JDBC URL of the database. */
      jdbcUrl: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /**
       * @description How the data source is reached. The only value seen here is `public`.
       * @example public
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. Seen as 1 in what the service lists; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description A SQL Server database on an ApsaraDB RDS instance. SubType `sqlserver` of rds has this form, and the service lists its sibling postgresql so; that a caller may send it for sqlserver is inferred.
     * @example {
     *       "configType": "1",
     *       "database": "dbname",
     *       "instanceName": "rm-example",
     *       "password": "password",
     *       "rdsOwnerId": "123",
     *       "tag": "rds",
     *       "username": "username"
     *     }
     */
    SqlserverInstanceContent: {
      /** @description The name of the database. */
      database: string;
      /** @description The id of the instance, which starts with `rm-`. */
      instanceName: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The id of the account that owns the instance. */
      rdsOwnerId?: string;
      /**
       * @description How the data source is reached. The only value seen here is `rds`.
       * @example rds
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. Seen as 1 in what the service lists; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description Content of the type polardb: a database on a PolarDB cluster.
     * @example {
     *       "clusterId": "pc-sdadsadsa",
     *       "database": "dsadsadsa",
     *       "ownerId": "121212122",
     *       "password": "sdasdafssa",
     *       "region": "cn-shanghai",
     *       "tag": "polardb",
     *       "username": "asdadsads"
     *     }
     */
    PolardbContent: {
      /** @description The id of the cluster, which starts with `pc-`. */
      clusterId: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The region of the cluster. */
      region: string;
      /** @description The id of the account that owns the cluster, in digits. */
      ownerId?: string;
      /**
       * @description How the data source is reached. The only value seen here is `polardb`.
       * @example polardb
       */
      tag: string;
    };
    /**
     * @description Content of the type oracle: an Oracle database, reached by a JDBC URL.
     * @example {
     *       "jdbcUrl": "jdbc:oracle:saaa:@xxxxx:1521:PROD",
     *       "password": "sxasaxsa",
     *       "tag": "public",
     *       "username": "sasfadfa"
     *     }
     */
    OracleContent: {
      /** @description The JDBC URL of the database. The vendor's sample prints `saaa` where Oracle's driver is called `thin`. */
      jdbcUrl: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /**
       * @description How the data source is reached. The only value seen here is `public`.
       * @example public
       */
      tag?: string;
    };
    /**
     * @description Content of the type mongodb: a MongoDB database, reached by the addresses of its nodes.
     * @example {
     *       "address": "[\"xsaxxsa.mongodb.rds.aliyuncs.com:3717\"]",
     *       "database": "admin",
     *       "password": "sadsda@",
     *       "tag": "public",
     *       "username": "dsadsadas"
     *     }
     */
    MongodbContent: {
      /** @description The addresses of the nodes, each host:port, as one JSON array in a string: JSON in the JSON of Content. */
      address: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /**
       * @description How the data source is reached. The only value seen here is `public`.
       * @example public
       */
      tag?: string;
    };
    /**
     * @description Content of the type emr: an E-MapReduce cluster. It has no `tag`.
     * @example {
     *       "accessId": "xsaxsa",
     *       "emrClusterId": "C-dsads",
     *       "emrResourceQueueName": "default",
     *       "emrEndpoint": "emr.aliyuncs.com",
     *       "accessKey": "dsadsad",
     *       "emrUserId": "224833315798889783",
     *       "name": "sasdsadsa",
     *       "emrAccessMode": "simple",
     *       "region": "cn-shanghai",
     *       "authType": "2",
     *       "emrProjectId": "FP-sdadsad"
     *     }
     */
    EmrContent: {
      /** @description The id of the access key with which DataWorks reaches the service. */
      accessId: string;
      /**
       * Format: password
       * @description The secret of that access key.
       */
      accessKey: string;
      /** @description The id of the cluster, which starts with `C-`. */
      emrClusterId: string;
      /** @description The id of the E-MapReduce project, which starts with `FP-`. */
      emrProjectId: string;
      /** @description The queue in which jobs run. */
      emrResourceQueueName: string;
      /** @description The host of the E-MapReduce service, without a scheme. */
      emrEndpoint: string;
      /** @description The id of the account with which jobs run, in digits. */
      emrUserId: string;
      /**
       * @description How the cluster is accessed. The only value seen is `simple`.
       * @example simple
       */
      emrAccessMode?: string;
      /** @description A name of the data source. */
      name: string;
      /** @description The region of the cluster. */
      region: string;
      /**
       * @description How DataWorks authenticates. The samples use 2; what the values mean is not documented.
       * @example 2
       * @example 2
       */
      authType: number | string;
    };
    /**
     * @description Content of the type postgresql. Callers are shown the form with a JDBC URL; the service also lists such data sources in the form of an ApsaraDB RDS instance.
     * @example {
     *       "jdbcUrl": "jdbc:postgresql://xxxx:1921/ssss",
     *       "password": "sdadsads",
     *       "tag": "public",
     *       "username": "sdsasda"
     *     }
     */
    PostgresqlContent: components["schemas"]["PostgresqlJdbcContent"] | components["schemas"]["PostgresqlInstanceContent"];
    /**
     * @description A PostgreSQL database, reached by a JDBC URL.
     * @example {
     *       "jdbcUrl": "jdbc:postgresql://xxxx:1921/ssss",
     *       "password": "sdadsads",
     *       "tag": "public",
     *       "username": "sdsasda"
     *     }
     */
    PostgresqlJdbcContent: {
      /** @description The JDBC URL of the database. */
      jdbcUrl: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /**
       * @description How the data source is reached. The only value seen here is `public`.
       * @example public
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. Seen as 1 in what the service lists; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description A PostgreSQL database on an ApsaraDB RDS instance. The vendor shows this form in what the service lists, with the password masked; that a caller may send it is inferred.
     * @example {
     *       "configType": "1",
     *       "database": "dbname",
     *       "instanceName": "rm-example",
     *       "password": "password",
     *       "rdsOwnerId": "123",
     *       "tag": "rds",
     *       "username": "username"
     *     }
     */
    PostgresqlInstanceContent: {
      /** @description The name of the database. */
      database: string;
      /** @description The id of the instance, which starts with `rm-`. */
      instanceName: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The id of the account that owns the instance. */
      rdsOwnerId?: string;
      /**
       * @description How the data source is reached. The only value seen here is `rds`.
       * @example rds
       */
      tag?: string;
      /**
       * @description A marker of how the connection was configured. Seen as 1 in what the service lists; its other values are unknown.
       * @example 1
       * @example 1
       */
      configType?: number | string;
    };
    /**
     * @description Content of the type analyticdb_for_mysql: a database on an AnalyticDB for MySQL cluster. It has no `tag`.
     * @example {
     *       "instanceId": "am-sadsada",
     *       "database": "xsxsx",
     *       "username": "xsxsa",
     *       "password": "asdadsa",
     *       "connectionString": "am-xssxsxs.ads.aliyuncs.com:3306"
     *     }
     */
    AnalyticdbForMysqlContent: {
      /** @description The id of the cluster, which starts with `am-`. */
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
      /** @description The host and port of the cluster. */
      connectionString: string;
    };
    /**
     * @description Content of the type hybriddb_for_postgresql: a database on an AnalyticDB for PostgreSQL (formerly HybridDB) instance. It has no `tag`.
     * @example {
     *       "connectionString": "gp-xsaxsaxa-master.gpdbmaster.rds.aliyuncs.com",
     *       "database": "xsaxsaxas",
     *       "password": "xsaxsaxsa@11",
     *       "instanceId": "gp-xsaxsaxsa",
     *       "port": "541132",
     *       "ownerId": "xsaxsaxsas",
     *       "username": "sadsad"
     *     }
     */
    HybriddbForPostgresqlContent: {
      /** @description The host of the instance, without a port. */
      connectionString: string;
      /** @description The name of the database. */
      database: string;
      /** @description The user with whom DataWorks connects. */
      username: string;
      /**
       * Format: password
       * @description The password of that user.
       */
      password: string;
      /** @description The id of the instance, which starts with `gp-`. */
      instanceId: string;
      /**
       * @description The port of the instance. The vendor's sample prints 541132, which is not a port; 5432 is usual.
       * @example 5432
       * @example 5432
       */
      port: number | string;
      /** @description The id of the account that owns the instance. */
      ownerId?: string;
    };
    /**
     * @description Content of the type holo: a database on a Hologres instance.
     * @example {
     *       "accessId": "xsaxsaxs",
     *       "accessKey": "xsaxsaxsa",
     *       "database": "xsaxsaxsa",
     *       "instanceId": "xsaxa",
     *       "tag": "aliyun"
     *     }
     */
    HoloContent: {
      /** @description The id of the access key with which DataWorks reaches the service. */
      accessId: string;
      /**
       * Format: password
       * @description The secret of that access key.
       */
      accessKey: string;
      /** @description The name of the database. */
      database: string;
      /** @description The id of the instance. */
      instanceId: string;
      /**
       * @description How the data source is reached. The only value seen here is `aliyun`.
       * @example aliyun
       */
      tag?: string;
    };
    /**
     * @description Content of the type kafka: an instance of ApsaraMQ for Kafka. The vendor gives this sample without listing the type.
     * @example {
     *       "instanceId": "xsax-cn-xsaxsa",
     *       "regionId": "cn-shanghai",
     *       "tag": "aliyun",
     *       "ownerId": "1212121212112"
     *     }
     */
    KafkaContent: {
      /** @description The id of the instance. */
      instanceId: string;
      /** @description The region of the instance. */
      regionId: string;
      /** @description The id of the account that owns the instance, in digits. */
      ownerId?: string;
      /**
       * @description How the data source is reached. The only value seen here is `aliyun`.
       * @example aliyun
       */
      tag?: string;
    };
    /**
     * Format: int32
     * @description Which page it is.
     * @example 1
     */
    PageNumber: number;
    /**
     * Format: int32
     * @description How many items a page has at most.
     * @example 10
     */
    PageSize: number;
    /**
     * Format: int32
     * @description How many there are on all pages.
     * @example 3
     */
    TotalCount: number;
    /** @description A data source as a list shows it. Its type stands in a member whose name differs by operation. */
    DataSource: {
      /**
       * Format: int64
       * @description The id of the data source.
       * @example 1
       */
      Id: Int64;
      /**
       * Format: int64
       * @description The id of the workspace.
       * @example 123
       */
      ProjectId: Int64;
      /**
       * Format: int64
       * @description The id of the tenant to which the workspace belongs.
       * @example 1234567
       */
      TenantId?: Int64;
      /**
       * Format: int64
       * @description The id of the compute engine that is bound to the data source, if one is.
       * @example 123
       */
      BindingCalcEngineId?: Int64;
      /**
       * @description The name of the data source.
       * @example abc
       */
      Name: string;
      /**
       * @description The engine of an ApsaraDB RDS instance.
       * @example mysql
       */
      SubType?: string;
      /**
       * @description A text for people about the data source.
       * @example a connection
       */
      Description?: string;
      /**
       * Format: int32
       * @description The environment, 0 for development and 1 for production.
       * @example 1
       */
      EnvType: number;
      /** @description How the data source is reached, as JSON text. The vendor's samples show secrets as `***`; private clouds may show them as they are. One sample escapes the quotes of the JSON once more, so that it is not valid JSON. */
      Content?: string;
      /**
       * Format: int32
       * @description 1 for a data source that can be used, 2 for one that is disabled.
       * @example 1
       */
      Status?: number;
      /**
       * Format: int32
       * @description Whether the last test of the connection worked, 1 or 2. Which is which is not documented.
       * @example 1
       */
      ConnectStatus?: number;
      /**
       * Format: int32
       * @description The key by which lists are sorted, the largest first.
       * @example 300
       */
      Sequence?: number;
      /**
       * @description Whether it is the default compute engine of the workspace.
       * @example false
       */
      DefaultEngine?: boolean;
      /**
       * @description Whether another workspace shares it with this one.
       * @example false
       */
      Shared?: boolean;
      /**
       * @description The id of the user who changed it last.
       * @example 193543050****
       */
      Operator?: string;
      /**
       * @description When it was created, as `Mar 17, 2021 4:09:32 PM`. The time zone is not documented.
       * @example Mar 17, 2021 4:09:32 PM
       */
      GmtCreate?: string;
      /**
       * @description When it was changed last, in the same form.
       * @example Mar 17, 2021 4:09:32 PM
       */
      GmtModified?: string;
    };
    /** @description Content as it was stored. The type says which members it has; these are its secrets. */
    StoredContent: {
      /**
       * Format: password
       * @description The password of the user with whom DataWorks connects.
       */
      password?: string;
      /**
       * Format: password
       * @description The secret of the access key with which DataWorks reaches the service.
       */
      accessKey?: string;
      /**
       * Format: password
       * @description The token of a temporary access key.
       */
      securityToken?: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
