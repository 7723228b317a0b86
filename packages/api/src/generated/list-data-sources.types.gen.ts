// Types made by dataworks-gen from list-data-sources.openapi.yaml. Do not edit: change the document and generate again.

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
    /** @description List the data sources of a workspace */
    get: operations["listDataSources"];
    put?: never;
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
    /** @description The answer to a call that worked. */
    ListDataSourcesResponse: {
      RequestId: components["schemas"]["RequestId"];
      HttpStatusCode?: components["schemas"]["HttpStatusCode"];
      Success?: components["schemas"]["Success"];
      /** @description The page. */
      Data: {
        PageNumber: components["schemas"]["PageNumber"];
        PageSize: components["schemas"]["PageSize"];
        TotalCount: components["schemas"]["TotalCount"];
        /** @description The data sources of the page. */
        DataSources: (components["schemas"]["DataSource"] & {
          /**
           * @description The kind of the data source.
           * @example rds
           */
          DataSourceType?: string;
        })[];
      };
    };
    RequestId: shared["schemas"]["RequestId"];
    HttpStatusCode: shared["schemas"]["HttpStatusCode"];
    Success: shared["schemas"]["Success"];
    PageNumber: shared["schemas"]["PageNumber"];
    PageSize: shared["schemas"]["PageSize"];
    TotalCount: shared["schemas"]["TotalCount"];
    ErrorResponse: shared["schemas"]["ErrorResponse"];
    AccessDeniedDetail: shared["schemas"]["AccessDeniedDetail"];
    DataSourceType: shared["schemas"]["DataSourceType"];
    DataSource: shared["schemas"]["DataSource"];
    StoredContent: shared["schemas"]["StoredContent"];
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listDataSources: {
    parameters: {
      query: ListDataSourcesQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of the list. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListDataSourcesResponse"];
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

/** Parameters of ListDataSources that stand on their own. */
export interface ListDataSourcesParameters {
  /** @description The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it. */
  RegionId?: string;
  /** @description The id of the workspace, as `ListProjects` gives it. */
  ProjectId: Int64;
  /** @description The name of the data source that is wanted. It must be the same (inferred). */
  Name?: string;
  /** @description The kind of the data sources that are wanted. */
  DataSourceType?: ("odps" | "mysql" | "rds" | "oss" | "sqlserver" | "polardb" | "oracle" | "mongodb" | "emr" | "postgresql" | "analyticdb_for_mysql" | "hybriddb_for_postgresql" | "holo" | "kafka") | string;
  /** @description The engine of the data sources that are wanted, as mysql, sqlserver or postgresql. */
  SubType?: string;
  /** @description Whether the data sources that are wanted can be used. `ENABLED`: It can be used. `DISABLED`: It is kept and cannot be used. */
  Status?: "ENABLED" | "DISABLED";
  /** @description The environment of the data sources that are wanted. `0`: The development environment. `1`: The production environment. */
  EnvType?: 0 | 1;
  /** @description How many data sources a page has, at most 100. */
  PageSize?: number;
  /** @description Which page of the list is wanted; the first is 1. */
  PageNumber?: number;
}

/** What a caller of ListDataSources gives. */
export type ListDataSourcesInput = ListDataSourcesParameters;

/** All that travels as parameters: the input, and what names the operation. */
export type ListDataSourcesQuery = ListDataSourcesInput & {
  Version: "2020-05-18";
  Format?: "JSON" | "XML" | "json" | "xml";
  Action: "ListDataSources";
};

/** A successful answer of ListDataSources. */
export type ListDataSourcesOutput = paths["/"]["get"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of ListDataSources. */
export type ListDataSourcesErrorCode =
  | SharedCodes["errors1"]
  | SharedCodes["errors4"]
  | SharedCodes["errors5"]
  | SharedCodes["errors7"]
  | SharedCodes["errors10"]
  | SharedCodes["errors11"]
  | SharedCodes["errors13"]
  | SharedCodes["errors14"]
  | SharedCodes["errors17"]
  | SharedCodes["errors18"];

/** The types of a call of ListDataSources. */
export interface ListDataSourcesCall {
  readonly input: ListDataSourcesInput;
  readonly output: ListDataSourcesOutput;
  readonly errorCode: ListDataSourcesErrorCode;
}
