// Types made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.

import type { Int64 } from "@dataworks-kit/wire";

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
        /**
         * @description Adds a data source (a database, a bucket, a cluster, a compute engine) to one environment of a DataWorks workspace and answers with its id. The caller must be an administrator or the owner of the workspace.
         *
         *     The vendor has deprecated this operation in favour of `CreateDataSource` in the same API version, which takes the same parameters with `DataSourceType` instead of `ConnectionType`. Calls still work; faults are no longer fixed.
         *
         *     A call is read from the query and from a form body together. `Action` and `Version` come as parameters or, in a call signed with ACS3-HMAC-SHA256, as the headers `x-acs-action` and `x-acs-version`. Prefer the form body: `Content` holds passwords, and URLs end up in access logs.
         *
         *     The operation is not idempotent, and no client token makes it so. Name and environment are unique in a workspace, so a repeated call answers `ConnectionAlreadyExist` if the first one worked.
         */
        post: operations["createConnection"];
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
        /** @description The answer to a call that worked. */
        CreateConnectionResponse: {
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
            HttpStatusCode?: string | number;
            /**
             * Format: int64
             * @description The id of the new data source.
             * @example 123
             */
            Data: Int64;
            /**
             * @description Whether the call worked. An answer with false is a failure, whatever its HTTP status. Sibling operations and private gateways then say why in `ErrorCode` and `ErrorMessage`, where others say `Code` and `Message`. That this operation does so too is inferred: no such answer of it was seen.
             * @example true
             */
            Success?: boolean;
        };
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
        /** @description The object inside the parameter `Content`: one of these shapes. Several overlap, so only `ConnectionType` says which one holds. Members that are not named here are let through: the vendor's lists are samples. Of a type that is not listed nothing is known but that it is an object. */
        Content: components["schemas"]["OdpsContent"] | components["schemas"]["MysqlContent"] | components["schemas"]["RdsContent"] | components["schemas"]["OssContent"] | components["schemas"]["SqlserverContent"] | components["schemas"]["PolardbContent"] | components["schemas"]["OracleContent"] | components["schemas"]["MongodbContent"] | components["schemas"]["EmrContent"] | components["schemas"]["PostgresqlContent"] | components["schemas"]["AnalyticdbForMysqlContent"] | components["schemas"]["HybriddbForPostgresqlContent"] | components["schemas"]["HoloContent"] | components["schemas"]["KafkaContent"] | Record<string, unknown>;
        /**
         * @description Content for `ConnectionType` odps: a MaxCompute project.
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
         * @description Content for `ConnectionType` mysql. Callers are shown the form of an ApsaraDB RDS instance; they also send the form with a JDBC URL.
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
         * @description Content for `ConnectionType` rds: a database on an ApsaraDB RDS instance. Its required members are those that the vendor documents for its private cloud, without `tag` and `rdsOwnerId`: the first example, which is the one of the parameter itself, has no `tag`, and another client of the same Content leaves `rdsOwnerId` out.
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
         * @description Content for `ConnectionType` oss: a bucket of Object Storage Service.
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
         * @description Content for `ConnectionType` sqlserver. Callers are shown the form with a JDBC URL; that of an ApsaraDB RDS instance is inferred.
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
         * @description Content for `ConnectionType` polardb: a database on a PolarDB cluster.
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
         * @description Content for `ConnectionType` oracle: an Oracle database, reached by a JDBC URL.
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
         * @description Content for `ConnectionType` mongodb: a MongoDB database, reached by the addresses of its nodes.
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
         * @description Content for `ConnectionType` emr: an E-MapReduce cluster. It has no `tag`.
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
         * @description Content for `ConnectionType` postgresql. Callers are shown the form with a JDBC URL; the service also lists such data sources in the form of an ApsaraDB RDS instance.
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
         * @description Content for `ConnectionType` analyticdb_for_mysql: a database on an AnalyticDB for MySQL cluster. It has no `tag`.
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
         * @description Content for `ConnectionType` hybriddb_for_postgresql: a database on an AnalyticDB for PostgreSQL (formerly HybridDB) instance. It has no `tag`.
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
             * @description The port of the instance. The vendor's sample prints 541132, which is no port; 5432 is usual.
             * @example 5432
             * @example 5432
             */
            port: number | string;
            /** @description The id of the account that owns the instance. */
            ownerId?: string;
        };
        /**
         * @description Content for `ConnectionType` holo: a database on a Hologres instance.
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
         * @description Content for `ConnectionType` kafka: an instance of ApsaraMQ for Kafka. The vendor gives this sample without listing the type.
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createConnection: {
        parameters: {
            query: CreateConnectionQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data source was added. `Data` is its id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateConnectionResponse"];
                };
            };
            /** @description The call is wrong in itself, or the workspace refuses it. Nothing was created. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The caller may not do this. Nothing was created. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The host, the operation or the access key is unknown. Nothing was created. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The caller is too fast or its quota is used up. Nothing was created. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service failed. Whether the data source was created is unknown. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The service cannot answer for now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
}

/** Parameters of CreateConnection that stand on their own. */
export interface CreateConnectionParameters {
    /** @description The region of the workspace. Only the oldest page of this operation calls it required; no current page or client of the vendor has it, and a page of `CreateDataSource` says that the endpoint decides the region. Private clouds do need it. It is therefore optional here, and harmless to send; an older client of the vendor sends it empty when it was given none. */
    RegionId?: string;
    /** @description The id of the workspace, as `ListProjects` gives it. */
    ProjectId: Int64;
    /** @description The name of the data source, unique in its workspace and environment. This API version states no rule for it. The 2024-05-18 version allows up to 255 letters, digits and underscores that start with a letter: a name that keeps to this is safe in both. */
    Name: string;
    /** @description A text for people about the data source. This API version states no limit; the 2024-05-18 version allows up to 3000 characters. */
    Description?: string;
    /** @description The environment of the workspace in which the data source is to be used. `0`: The development environment. `1`: The production environment. */
    EnvType: 0 | 1;
}

/**
 * What a caller of CreateConnection gives.
 *
 * CreateConnection is deprecated by its vendor. Its vendor advises CreateDataSource instead.
 */
export type CreateConnectionInput = CreateConnectionParameters & (
  | {
      /** The kind of the data source; it decides the shape of `Content`. Thirteen values are documented as the common ones. `kafka` is not among them, but the vendor gives a sample of its Content. Others exist, among them `redis`, `drds`, `datahub`, `loghub` and `elasticsearch`, which a client of a private cloud sends: of these nothing is known but that `Content` is a JSON object. `odps`: A MaxCompute project. */
      ConnectionType: "odps";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["OdpsContent"] | string;
    }
  | {
      /** `mysql`: A MySQL database on an ApsaraDB RDS instance. */
      ConnectionType: "mysql";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["MysqlContent"] | string;
    }
  | {
      /** `rds`: A database on an ApsaraDB RDS instance whose engine `SubType` names. */
      ConnectionType: "rds";
      /** The engine of an ApsaraDB RDS instance. Of the listed types it may stand only beside `ConnectionType` `rds`, where it is one of the listed engines. `mysql`: The instance runs MySQL. `sqlserver`: The instance runs SQL Server. `postgresql`: The instance runs PostgreSQL. */
      SubType?: "mysql" | "sqlserver" | "postgresql";
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["RdsContent"] | string;
    }
  | {
      /** `oss`: A bucket of Object Storage Service. */
      ConnectionType: "oss";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["OssContent"] | string;
    }
  | {
      /** `sqlserver`: A SQL Server database, reached by a JDBC URL. */
      ConnectionType: "sqlserver";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["SqlserverContent"] | string;
    }
  | {
      /** `polardb`: A database on a PolarDB cluster. */
      ConnectionType: "polardb";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["PolardbContent"] | string;
    }
  | {
      /** `oracle`: An Oracle database, reached by a JDBC URL. */
      ConnectionType: "oracle";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["OracleContent"] | string;
    }
  | {
      /** `mongodb`: A MongoDB database, reached by the addresses of its nodes. */
      ConnectionType: "mongodb";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["MongodbContent"] | string;
    }
  | {
      /** `emr`: An E-MapReduce cluster. */
      ConnectionType: "emr";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["EmrContent"] | string;
    }
  | {
      /** `postgresql`: A PostgreSQL database, reached by a JDBC URL or as an ApsaraDB RDS instance. */
      ConnectionType: "postgresql";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["PostgresqlContent"] | string;
    }
  | {
      /** `analyticdb_for_mysql`: A database on an AnalyticDB for MySQL cluster. */
      ConnectionType: "analyticdb_for_mysql";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["AnalyticdbForMysqlContent"] | string;
    }
  | {
      /** `hybriddb_for_postgresql`: A database on an AnalyticDB for PostgreSQL (formerly HybridDB) instance. */
      ConnectionType: "hybriddb_for_postgresql";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["HybriddbForPostgresqlContent"] | string;
    }
  | {
      /** `holo`: A database on a Hologres instance. */
      ConnectionType: "holo";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["HoloContent"] | string;
    }
  | {
      /** `kafka`: An instance of ApsaraMQ for Kafka. Sampled by the vendor, not listed. */
      ConnectionType: "kafka";
      SubType?: never;
      /** How to reach the data source, as one JSON object in a string. `ConnectionType` decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["KafkaContent"] | string;
    }
);

/** All that travels as parameters: the input, and what names the operation. */
export type CreateConnectionQuery = CreateConnectionInput & {
    /** @description The name of the operation, in this exact case. A call signed with ACS3-HMAC-SHA256 names it in the header `x-acs-action` instead. */
    Action: "CreateConnection";
    /** @description The version of the API. A call signed with ACS3-HMAC-SHA256 names it in the header `x-acs-version` instead. */
    Version: "2020-05-18";
    /** @description The format of the answer. The current pages give XML as the default and one page of 2019 gives JSON, so a caller should say which it wants. In a call signed with ACS3-HMAC-SHA256 the header `accept` chooses. */
    Format?: "JSON" | "XML" | "json" | "xml";
};

/** A successful answer of CreateConnection. */
export type CreateConnectionOutput = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of CreateConnection. */
export type CreateConnectionErrorCode =
  | "ConnectionAlreadyExist"
  | "DataSource.CheckRamRoleFailure"
  | "DataSource.ConnectionStrProperty.PatternNotMatch"
  | "Forbidden.Access"
  | "Forbidden.AccessKeyDisabled"
  | "Forbidden.Not.Server"
  | "Forbidden.RAM"
  | "IllegalTimestamp"
  | "IncompleteSignature"
  | "InternalError"
  | "InternalError.System"
  | "InternalError.UserId.Missing"
  | "Invalid.DataSource.DataSourceTypeNotExist"
  | "Invalid.DataSource.DataSourceTypeNotSupport"
  | "Invalid.Param.Odps.EngineIdOrConnectStrEmpty"
  | "Invalid.Tenant.ConnectionNotExists"
  | "Invalid.Tenant.ProjectNotExists"
  | "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin"
  | "Invalid.Tenant.UserNotInProject"
  | "Invalid.Tenant.UserNotInTenant"
  | "InvalidAccessKeyId.Inactive"
  | "InvalidAccessKeyId.NotFound"
  | "InvalidAction.NotFound"
  | "InvalidApi.NotFound"
  | "InvalidConnectionType"
  | "InvalidContent"
  | "InvalidDescription"
  | "InvalidEnvType"
  | "InvalidName"
  | "InvalidParameter"
  | "InvalidParameter.Format"
  | "InvalidProduct.NotFound"
  | "InvalidProjectId"
  | "InvalidProtocol.NeedSsl"
  | "InvalidRegionId"
  | "InvalidSecurityToken.Expired"
  | "InvalidSecurityToken.Malformed"
  | "InvalidSecurityToken.MismatchWithAccessKey"
  | "InvalidSignatureMethod"
  | "InvalidSignatureVersion"
  | "InvalidSubType"
  | "InvalidTimeStamp.Expired"
  | "InvalidTimeStamp.Format"
  | "InvalidVersion"
  | "MissingAccessKeyId"
  | "MissingAction"
  | "MissingConnectionType"
  | "MissingContent"
  | "MissingEnvType"
  | "MissingName"
  | "MissingParam.ConnectionStr.Property"
  | "MissingParameter"
  | "MissingProjectId"
  | "MissingRegionId"
  | "MissingSecurityToken"
  | "MissingSignature"
  | "MissingSignatureMethod"
  | "MissingSignatureNonce"
  | "MissingSignatureVersion"
  | "MissingTimestamp"
  | "MissingVersion"
  | "NoPermission"
  | "ResourceNotAuthorized.Api"
  | "ServiceUnavailable"
  | "SignatureDoesNotMatch"
  | "SignatureNonceUsed"
  | "Throttling"
  | "Throttling.Api"
  | "Throttling.Api.Risk"
  | "Throttling.Resource"
  | "Throttling.System"
  | "Throttling.User"
  | "UnsupportedHTTPMethod";

/** The types of a call of CreateConnection. */
export interface CreateConnectionCall {
  readonly input: CreateConnectionInput;
  readonly output: CreateConnectionOutput;
  readonly errorCode: CreateConnectionErrorCode;
  readonly governor: "ConnectionType";
}
