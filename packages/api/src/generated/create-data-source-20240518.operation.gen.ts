// The handle made by dataworks-gen from create-data-source-20240518.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { CreateDataSource20240518Call } from "./create-data-source-20240518.types.gen.ts";
import { endpoints1, codes1, codes3 } from "./shared.operation.gen.ts";

/**
 * Add a data source to a workspace, in the version 2024-05-18
 *
 * How CreateDataSource 2024-05-18 is called.
 */
export const createDataSource20240518Operation: Operation<CreateDataSource20240518Call> = {
  operationId: "createDataSource20240518",
  action: "CreateDataSource",
  version: "2024-05-18",
  product: "dataworks-public",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  effect: "write",
  idempotent: false,
  deprecated: false,
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "ProjectId", type: "integer", format: "int64", required: true },
    { name: "Name", type: "string", required: true },
    { name: "Description", type: "string" },
    {
      name: "Type",
      type: "string",
      required: true,
      enum: [
        "maxcompute",
        "mysql",
        "sqlserver",
        "postgresql",
        "oracle",
        "mongodb",
        "oss",
        "polardb",
        "hologres",
        "analyticdb_for_mysql",
        "analyticdb_for_postgresql",
        "kafka",
        "hive",
      ],
      open: true,
    },
    {
      name: "ConnectionPropertiesMode",
      type: "string",
      required: true,
      enum: ["InstanceMode", "UrlMode", "CdhMode"],
    },
    {
      name: "ConnectionProperties",
      type: "string",
      json: true,
      jsonType: "object",
      required: true,
      secrets: [
        "accessKey",
        "clientPassword",
        "keyPassword",
        "keystorePassword",
        "password",
        "saslPassword",
        "truststorePassword",
      ],
      variantBy: "Type",
    },
  ],
  answer: { required: { Id: "int64" } },
  endpoints: endpoints1,
  codes: [
    ...codes1,
    ...codes3,
  ],
};
