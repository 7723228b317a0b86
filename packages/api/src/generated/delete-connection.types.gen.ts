// Types made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.

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
    /** @description Remove a data source */
    post: operations["deleteConnection"];
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
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  deleteConnection: {
    parameters: {
      query: DeleteConnectionQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The data source was removed. */
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

/** Parameters of DeleteConnection that stand on their own. */
export interface DeleteConnectionParameters {
  /** @description The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it. */
  RegionId?: string;
  /** @description The id of the data source, as `ListConnections` gives it. */
  ConnectionId: Int64;
}

/**
 * What a caller of DeleteConnection gives.
 *
 * DeleteConnection is deprecated by its vendor. Its vendor advises DeleteDataSource instead.
 */
export type DeleteConnectionInput = DeleteConnectionParameters;

/** All that travels as parameters: the input, and what names the operation. */
export type DeleteConnectionQuery = DeleteConnectionInput & {
  Version: "2020-05-18";
  Format?: "JSON" | "XML" | "json" | "xml";
  Action: "DeleteConnection";
};

/** A successful answer of DeleteConnection. */
export type DeleteConnectionOutput = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of DeleteConnection. */
export type DeleteConnectionErrorCode =
  | SharedCodes["errors1"]
  | SharedCodes["errors4"]
  | SharedCodes["errors13"]
  | SharedCodes["errors15"];

/** The types of a call of DeleteConnection. */
export interface DeleteConnectionCall {
  readonly input: DeleteConnectionInput;
  readonly output: DeleteConnectionOutput;
  readonly errorCode: DeleteConnectionErrorCode;
}
