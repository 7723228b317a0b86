// Types made by dataworks-gen from create-disk.openapi.yaml. Do not edit: change the document and generate again.

import type { Int64 } from "@dataworks-kit/wire";

import type { OnlyWhen } from "@dataworks-kit/wire";

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
    /** @description Creates a disk. */
    post: operations["createDisk"];
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
    /** @description How the disk is encrypted. */
    Encryption: {
      /** @description The key. */
      KeyId: string;
      /**
       * Format: password
       * @description Its secret.
       */
      Secret?: string;
      Rotation?: {
        /** Format: int32 */
        Days?: number;
      };
    };
    Error: {
      RequestId: string;
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
  createDisk: {
    parameters: {
      query: CreateDiskQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": CreateDiskForm;
      };
    };
    responses: {
      /** @description The disk exists. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @example 0A1B2C3D-0000-4000-8000-000000000003 */
            RequestId: string;
            /**
             * Format: int64
             * @description Its number.
             * @example 9007199254740995
             */
            DiskSerial: Int64;
            Zones?: string[];
          };
        };
      };
      /** @description The account may not. */
      403: FailedResponse;
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

/** Parameters of CreateDisk that stand on their own. */
export interface CreateDiskParameters {
  /**
   * Format: int64
   * @description The owning account.
   * @example 9007199254740993
   */
  OwnerId: Int64;
  /**
   * Format: int32
   * @description In GiB.
   * @example 40
   */
  Size: number;
  /** @description Whether it goes with its instance. */
  DeleteWithInstance?: boolean;
  /** @description How the disk is encrypted. */
  Encryption?: {
      /** @description The key. */
      KeyId: string;
      /**
       * Format: password
       * @description Its secret.
       */
      Secret?: string;
      Rotation?: {
          /** Format: int32 */
          Days?: number;
      };
  };
}

/**
 * What a caller of CreateDisk gives.
 *
 * CreateDisk is deprecated by its vendor. Its vendor advises CreateVolume instead.
 */
export type CreateDiskInput = CreateDiskParameters & (
  | {
      /** The kind of disk. */
      Category: "cloud_essd";
      /** Only for one kind of disk. */
      PerformanceLevel?: "PL0" | "PL1";
    }
  | {
      Category: "cloud_ssd";
      PerformanceLevel?: OnlyWhen<"Category is cloud_essd">;
    }
);

/** What travels in the query of CreateDisk. */
export type CreateDiskQuery = {
  Action: "CreateDisk";
  Version: "2014-05-26";
};

/** What travels in the form of CreateDisk. */
export type CreateDiskForm = CreateDiskInput;

/** A successful answer of CreateDisk. */
export type CreateDiskOutput = paths["/"]["post"]["responses"][200]["content"]["application/json"];

/** The codes of the documented errors of CreateDisk. */
export type CreateDiskErrorCode =
  | "QuotaExceed.DiskCount";

/** The types of a call of CreateDisk. */
export interface CreateDiskCall {
  readonly input: CreateDiskInput;
  readonly output: CreateDiskOutput;
  readonly errorCode: CreateDiskErrorCode;
  readonly governor: "Category";
}
