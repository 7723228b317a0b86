// Types made by dataworks-gen from update-data-source.openapi.yaml. Do not edit: change the document and generate again.

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
    /** @description Change a data source */
    put: operations["updateDataSource"];
    post?: never;
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
    /** @description The answer to a call that worked. */
    ChangedResponse: {
      RequestId: components["schemas"]["RequestId"];
      HttpStatusCode?: components["schemas"]["HttpStatusCode"];
      /**
       * @description Whether the data source was changed.
       * @example true
       */
      Data: boolean;
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
  updateDataSource: {
    parameters: {
      query: UpdateDataSourceQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The data source was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChangedResponse"];
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

/** Parameters of UpdateDataSource that stand on their own. */
export interface UpdateDataSourceParameters {
  /** @description The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it. */
  RegionId?: string;
  /** @description The id of the data source, as `ListDataSources` gives it. */
  DataSourceId: Int64;
  /** @description A text for people about the data source. This API version states no limit; the 2024-05-18 version allows up to 3000 characters. */
  Description?: string;
  /** @description The environment to which the data source is moved. `0`: The development environment. `1`: The production environment. */
  EnvType?: 0 | 1;
  /** @description How to reach the data source from now on, as one JSON object in a string. The stored type decides its members. It holds secrets: keep it out of URLs, logs and error messages. */
  Content?: components["schemas"]["Content"] | string;
  /** @description Whether the data source can be used. Calls say it in a word, answers in a number. One page of the vendor prints 1 as an example of the word. `ENABLED`: It can be used. `DISABLED`: It is kept and cannot be used. */
  Status?: "ENABLED" | "DISABLED";
}

/** What a caller of UpdateDataSource gives. */
export type UpdateDataSourceInput = UpdateDataSourceParameters;

/** All that travels as parameters: the input, and what names the operation. */
export type UpdateDataSourceQuery = UpdateDataSourceInput & {
  Version: "2020-05-18";
  Format?: "JSON" | "XML" | "json" | "xml";
  Action: "UpdateDataSource";
};

/** A successful answer of UpdateDataSource. */
export type UpdateDataSourceOutput = paths["/"]["put"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of UpdateDataSource. */
export type UpdateDataSourceErrorCode =
  | "DataSource.NotFound"
  | "Invalid.Connection.Empty"
  | "Required.Parameter.Empty"
  | SharedCodes["errors1"]
  | SharedCodes["errors3"]
  | SharedCodes["errors4"]
  | SharedCodes["errors8"]
  | SharedCodes["errors11"]
  | SharedCodes["errors12"]
  | SharedCodes["errors13"]
  | SharedCodes["errors16"]
  | SharedCodes["errors17"];

/** The types of a call of UpdateDataSource. */
export interface UpdateDataSourceCall {
  readonly input: UpdateDataSourceInput;
  readonly output: UpdateDataSourceOutput;
  readonly errorCode: UpdateDataSourceErrorCode;
}
