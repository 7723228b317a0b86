// Types made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.

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
    /** @description Test whether a data source can be reached */
    post: operations["testNetworkConnection"];
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
    /** @description The answer to a call that worked. It has no HttpStatusCode. */
    TestNetworkConnectionResponse: {
      RequestId: components["schemas"]["RequestId"];
      Success?: components["schemas"]["Success"];
      /** @description What the test found. */
      TaskList: {
        /**
         * @description Whether the connection worked.
         * @example true
         */
        ConnectStatus: boolean;
        /**
         * @description What the test says.
         * @example 可连通
         */
        ConnectMessage?: string;
      };
    };
    RequestId: shared["schemas"]["RequestId"];
    Success: shared["schemas"]["Success"];
    ErrorResponse: shared["schemas"]["ErrorResponse"];
    AccessDeniedDetail: shared["schemas"]["AccessDeniedDetail"];
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  testNetworkConnection: {
    parameters: {
      query: TestNetworkConnectionQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The connection was tried. `ConnectStatus` says whether it worked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TestNetworkConnectionResponse"];
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

/** Parameters of TestNetworkConnection that stand on their own. */
export interface TestNetworkConnectionParameters {
  /** @description The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it. */
  RegionId?: string;
  /** @description The id of the workspace, as `ListProjects` gives it. */
  ProjectId: Int64;
  /** @description The name of the data source. */
  DatasourceName: string;
  /** @description The environment of the data source, 0 for development and 1 for production. A text here, a number elsewhere. `0`: The development environment. `1`: The production environment. */
  EnvType: "0" | "1";
  /** @description The identifier of the resource group from which the connection is tried. */
  ResourceGroup: string;
}

/** What a caller of TestNetworkConnection gives. */
export type TestNetworkConnectionInput = TestNetworkConnectionParameters;

/** All that travels as parameters: the input, and what names the operation. */
export type TestNetworkConnectionQuery = TestNetworkConnectionInput & {
  Version: "2020-05-18";
  Format?: "JSON" | "XML" | "json" | "xml";
  Action: "TestNetworkConnection";
};

/** A successful answer of TestNetworkConnection. */
export type TestNetworkConnectionOutput = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of TestNetworkConnection. */
export type TestNetworkConnectionErrorCode =
  | "Forbidden.DI.NoPrivilege"
  | "InternalError.DI.Parameter"
  | "Invalid.DI.Parameter"
  | "InvalidDatasourceName"
  | "InvalidResourceGroup"
  | "MissingDatasourceName"
  | "MissingResourceGroup"
  | SharedCodes["errors4"]
  | SharedCodes["errors5"]
  | SharedCodes["errors6"]
  | SharedCodes["errors11"]
  | SharedCodes["errors13"];

/** The types of a call of TestNetworkConnection. */
export interface TestNetworkConnectionCall {
  readonly input: TestNetworkConnectionInput;
  readonly output: TestNetworkConnectionOutput;
  readonly errorCode: TestNetworkConnectionErrorCode;
}
