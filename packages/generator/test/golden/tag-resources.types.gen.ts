// Types made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.


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
    /** @description Puts tags on resources. */
    post: operations["tagResources"];
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
    Tag: {
      /** @description The tag's key. */
      Key: string;
      /** @description The tag's value. */
      Value?: string;
    };
    TagResourcesResponse: {
      RequestId: string;
    };
    Error: {
      RequestId: string;
      HostId?: string;
      Code: string;
      Message: string;
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
  tagResources: {
    parameters: {
      query: TagResourcesQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The tags are on. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TagResourcesResponse"];
        };
      };
      /** @description A resource does not exist. */
      404: FailedResponse;
    };
  };
}

/** A refusal or a failure. */
export type FailedResponse = {
  headers: {
    [name: string]: unknown;
  };
  content: {
    "application/json": components["schemas"]["Error"];
  };
};

/** Parameters of TagResources that stand on their own. */
export interface TagResourcesParameters {
  /** @description The region of the resources. */
  RegionId: string;
  /** @description What is tagged. */
  ResourceType: "instance" | "disk";
  /** @description The resources, up to fifty. */
  ResourceId: string[];
  /** @description The tags, up to twenty. */
  Tag: components["schemas"]["Tag"][];
}

/** What a caller of TagResources gives. */
export type TagResourcesInput = TagResourcesParameters;

/** All that travels as parameters: the input, and what names the operation. */
export type TagResourcesQuery = TagResourcesInput & {
  Action: "TagResources";
  Version: "2014-05-26";
};

/** A successful answer of TagResources. */
export type TagResourcesOutput = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of TagResources. */
export type TagResourcesErrorCode =
  | "InvalidResourceId.NotFound";

/** The types of a call of TagResources. */
export interface TagResourcesCall {
  readonly input: TagResourcesInput;
  readonly output: TagResourcesOutput;
  readonly errorCode: TagResourcesErrorCode;
}
