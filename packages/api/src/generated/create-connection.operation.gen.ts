// The descriptor made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDescriptor } from "./descriptor.gen.ts";

/** How CreateConnection 2020-05-18 is called. */
export const createConnectionOperation = {
  operationId: "createConnection",
  action: "CreateConnection",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["POST", "GET"],
  parametersIn: ["query", "form"],
  idempotent: false,
  deprecated: true,
  successor: "CreateDataSource",
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "ProjectId", type: "integer", format: "int64", required: true },
    { name: "Name", type: "string", required: true },
    { name: "Description", type: "string" },
    {
      name: "ConnectionType",
      type: "string",
      required: true,
      enum: [
        "odps",
        "mysql",
        "rds",
        "oss",
        "sqlserver",
        "polardb",
        "oracle",
        "mongodb",
        "emr",
        "postgresql",
        "analyticdb_for_mysql",
        "hybriddb_for_postgresql",
        "holo",
        "kafka",
      ],
    },
    {
      name: "SubType",
      type: "string",
      enum: ["mysql", "sqlserver", "postgresql"],
      allowedWhen: { parameter: "ConnectionType", values: ["rds"] },
    },
    { name: "EnvType", type: "integer", format: "int32", required: true, enum: [0, 1] },
    {
      name: "Content",
      type: "string",
      json: true,
      required: true,
      secrets: ["accessKey", "password", "securityToken"],
      variantBy: "ConnectionType",
    },
  ],
  responseRoot: "CreateConnectionResponse",
  response: {
    type: "object",
    properties: {
      RequestId: { type: "string" },
      HttpStatusCode: { type: "any" },
      Data: { type: "integer", format: "int64" },
      Success: { type: "boolean" },
    },
  },
} as const satisfies OperationDescriptor;
