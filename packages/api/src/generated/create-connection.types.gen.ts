// Types made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.

import type { Int64 } from "@dataworks-kit/wire";

import type { OnlyWhen } from "@dataworks-kit/wire";

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
    /** @description Add a data source to a workspace */
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
    RequestId: shared["schemas"]["RequestId"];
    HttpStatusCode: shared["schemas"]["HttpStatusCode"];
    Success: shared["schemas"]["Success"];
    ErrorResponse: shared["schemas"]["ErrorResponse"];
    AccessDeniedDetail: shared["schemas"]["AccessDeniedDetail"];
    DataSourceType: shared["schemas"]["DataSourceType"];
    /** @description The answer to a call that worked. */
    CreatedResponse: {
      RequestId: components["schemas"]["RequestId"];
      HttpStatusCode?: components["schemas"]["HttpStatusCode"];
      /**
       * Format: int64
       * @description The id of the new data source.
       * @example 123
       */
      Data: Int64;
      Success?: components["schemas"]["Success"];
    };
    Content: shared["schemas"]["Content"];
    OdpsContent: shared["schemas"]["OdpsContent"];
    MysqlContent: shared["schemas"]["MysqlContent"];
    MysqlInstanceContent: shared["schemas"]["MysqlInstanceContent"];
    MysqlJdbcContent: shared["schemas"]["MysqlJdbcContent"];
    RdsContent: shared["schemas"]["RdsContent"];
    OssContent: shared["schemas"]["OssContent"];
    SqlserverContent: shared["schemas"]["SqlserverContent"];
    SqlserverJdbcContent: shared["schemas"]["SqlserverJdbcContent"];
    SqlserverInstanceContent: shared["schemas"]["SqlserverInstanceContent"];
    PolardbContent: shared["schemas"]["PolardbContent"];
    OracleContent: shared["schemas"]["OracleContent"];
    MongodbContent: shared["schemas"]["MongodbContent"];
    EmrContent: shared["schemas"]["EmrContent"];
    PostgresqlContent: shared["schemas"]["PostgresqlContent"];
    PostgresqlJdbcContent: shared["schemas"]["PostgresqlJdbcContent"];
    PostgresqlInstanceContent: shared["schemas"]["PostgresqlInstanceContent"];
    AnalyticdbForMysqlContent: shared["schemas"]["AnalyticdbForMysqlContent"];
    HybriddbForPostgresqlContent: shared["schemas"]["HybriddbForPostgresqlContent"];
    HoloContent: shared["schemas"]["HoloContent"];
    KafkaContent: shared["schemas"]["KafkaContent"];
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
          "application/json": components["schemas"]["CreatedResponse"];
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

/** Parameters of CreateConnection that stand on their own. */
export interface CreateConnectionParameters {
  /** @description The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it. */
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
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["OdpsContent"] | string;
    }
  | {
      /** `mysql`: A MySQL database on an ApsaraDB RDS instance. */
      ConnectionType: "mysql";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["MysqlContent"] | string;
    }
  | {
      /** `rds`: A database on an ApsaraDB RDS instance whose engine `SubType` names. */
      ConnectionType: "rds";
      /** The engine of an ApsaraDB RDS instance. Of the listed types it may stand only beside the type `rds`, where it is one of the listed engines. `mysql`: The instance runs MySQL. `sqlserver`: The instance runs SQL Server. `postgresql`: The instance runs PostgreSQL. */
      SubType?: "mysql" | "sqlserver" | "postgresql";
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["RdsContent"] | string;
    }
  | {
      /** `oss`: A bucket of Object Storage Service. */
      ConnectionType: "oss";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["OssContent"] | string;
    }
  | {
      /** `sqlserver`: A SQL Server database, reached by a JDBC URL. */
      ConnectionType: "sqlserver";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["SqlserverContent"] | string;
    }
  | {
      /** `polardb`: A database on a PolarDB cluster. */
      ConnectionType: "polardb";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["PolardbContent"] | string;
    }
  | {
      /** `oracle`: An Oracle database, reached by a JDBC URL. */
      ConnectionType: "oracle";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["OracleContent"] | string;
    }
  | {
      /** `mongodb`: A MongoDB database, reached by the addresses of its nodes. */
      ConnectionType: "mongodb";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["MongodbContent"] | string;
    }
  | {
      /** `emr`: An E-MapReduce cluster. */
      ConnectionType: "emr";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["EmrContent"] | string;
    }
  | {
      /** `postgresql`: A PostgreSQL database, reached by a JDBC URL or as an ApsaraDB RDS instance. */
      ConnectionType: "postgresql";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["PostgresqlContent"] | string;
    }
  | {
      /** `analyticdb_for_mysql`: A database on an AnalyticDB for MySQL cluster. */
      ConnectionType: "analyticdb_for_mysql";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["AnalyticdbForMysqlContent"] | string;
    }
  | {
      /** `hybriddb_for_postgresql`: A database on an AnalyticDB for PostgreSQL (formerly HybridDB) instance. */
      ConnectionType: "hybriddb_for_postgresql";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["HybriddbForPostgresqlContent"] | string;
    }
  | {
      /** `holo`: A database on a Hologres instance. */
      ConnectionType: "holo";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["HoloContent"] | string;
    }
  | {
      /** `kafka`: An instance of ApsaraMQ for Kafka. Sampled by the vendor, not listed. */
      ConnectionType: "kafka";
      SubType?: OnlyWhen<"ConnectionType is rds">;
      /** How to reach the data source, as one JSON object in a string. The type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
      Content: components["schemas"]["KafkaContent"] | string;
    }
);

/** All that travels as parameters: the input, and what names the operation. */
export type CreateConnectionQuery = CreateConnectionInput & {
  Version: "2020-05-18";
  Format?: "JSON" | "XML" | "json" | "xml";
  Action: "CreateConnection";
};

/** A successful answer of CreateConnection. */
export type CreateConnectionOutput = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of CreateConnection. */
export type CreateConnectionErrorCode =
  | "MissingConnectionType"
  | SharedCodes["errors1"]
  | SharedCodes["errors2"]
  | SharedCodes["errors3"]
  | SharedCodes["errors4"]
  | SharedCodes["errors5"]
  | SharedCodes["errors6"]
  | SharedCodes["errors7"]
  | SharedCodes["errors8"]
  | SharedCodes["errors9"]
  | SharedCodes["errors10"]
  | SharedCodes["errors11"]
  | SharedCodes["errors12"]
  | SharedCodes["errors13"];

/** The types of a call of CreateConnection. */
export interface CreateConnectionCall {
  readonly input: CreateConnectionInput;
  readonly output: CreateConnectionOutput;
  readonly errorCode: CreateConnectionErrorCode;
  readonly governor: "ConnectionType";
}
