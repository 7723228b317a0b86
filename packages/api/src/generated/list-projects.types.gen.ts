// Types made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.

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
    /** @description List workspaces */
    post: operations["listProjects"];
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
    /** @description The answer to a call that worked. It has neither Success nor HttpStatusCode. */
    ListProjectsResponse: {
      RequestId: components["schemas"]["RequestId"];
      /** @description The page. */
      PageResult: {
        PageNumber: components["schemas"]["PageNumber"];
        PageSize: components["schemas"]["PageSize"];
        TotalCount: components["schemas"]["TotalCount"];
        /** @description The workspaces of the page. */
        ProjectList: components["schemas"]["Project"][];
      };
    };
    /** @description A workspace. */
    Project: {
      /**
       * Format: int64
       * @description The id of the workspace.
       * @example 466230
       */
      ProjectId: Int64;
      /**
       * @description The name that people see.
       * @example test_project
       */
      ProjectName?: string;
      /**
       * @description The name that programs use.
       * @example test_project
       */
      ProjectIdentifier?: string;
      /**
       * @description A text about the workspace.
       * @example test_describe
       */
      ProjectDescription?: string;
      /**
       * @description The id of the account that owns it.
       * @example 13969939245****
       */
      ProjectOwnerBaseId?: string;
      /**
       * Format: int32
       * @description Its state as a number; 0 is the usual one.
       * @example 0
       */
      ProjectStatus?: number;
      /**
       * @description Its state as a word.
       * @example AVAILABLE
       */
      ProjectStatusCode?: string;
      /**
       * @description The id of its resource group.
       * @example rg-acfmzbn7****
       */
      ResourceManagerResourceGroupId?: string;
      /** @description Its tags. */
      Tags?: components["schemas"]["ProjectTag"][];
      /**
       * @description Whether it has no development environment.
       * @example true
       */
      DisableDevelopment?: boolean;
      /**
       * @description Whether one account accesses MaxCompute for all members.
       * @example true
       */
      UseProxyOdpsAccount?: boolean;
      /**
       * Format: int32
       * @description Who sees its tables. The values are not documented.
       * @example 1
       */
      TablePrivacyMode?: number;
      /**
       * Format: int32
       * @description Whether it is the default workspace.
       * @example 1
       */
      IsDefault?: number;
    };
    /** @description A tag. */
    ProjectTag: {
      /**
       * @description The name of the tag.
       * @example key
       */
      Key?: string;
      /**
       * @description The value of the tag.
       * @example value
       */
      Value?: string;
    };
    RequestId: shared["schemas"]["RequestId"];
    PageNumber: shared["schemas"]["PageNumber"];
    PageSize: shared["schemas"]["PageSize"];
    TotalCount: shared["schemas"]["TotalCount"];
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
  listProjects: {
    parameters: {
      query: ListProjectsQuery;
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
          "application/json": components["schemas"]["ListProjectsResponse"];
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

/** Parameters of ListProjects that stand on their own. */
export interface ListProjectsParameters {
  /** @description The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it. */
  RegionId?: string;
  /** @description Which page of the list is wanted; the first is 1. */
  PageNumber?: number;
  /** @description How many workspaces a page has. */
  PageSize?: number;
  /** @description The id of the resource group whose workspaces are wanted. */
  ResourceManagerResourceGroupId?: string;
  /** @description The tags that the workspaces have, up to 20, as one JSON array in a string. */
  Tags?: components["schemas"]["ProjectTag"][] | string;
}

/** What a caller of ListProjects gives. */
export type ListProjectsInput = ListProjectsParameters;

/** All that travels as parameters: the input, and what names the operation. */
export type ListProjectsQuery = ListProjectsInput & {
  Version: "2020-05-18";
  Format?: "JSON" | "XML" | "json" | "xml";
  Action: "ListProjects";
};

/** A successful answer of ListProjects. */
export type ListProjectsOutput = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of ListProjects. */
export type ListProjectsErrorCode =
  | "Invalid.Tenant.UserAlreadyInProject"
  | "InvalidResourceManagerResourceGroupId"
  | "InvalidTags"
  | SharedCodes["errors1"]
  | SharedCodes["errors4"]
  | SharedCodes["errors13"]
  | SharedCodes["errors18"];

/** The types of a call of ListProjects. */
export interface ListProjectsCall {
  readonly input: ListProjectsInput;
  readonly output: ListProjectsOutput;
  readonly errorCode: ListProjectsErrorCode;
}
