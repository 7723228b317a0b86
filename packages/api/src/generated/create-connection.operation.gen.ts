// The handle made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { CreateConnectionCall } from "./create-connection.types.gen.ts";
import { endpoints1, codes1, codes2, codes3 } from "./shared.operation.gen.ts";

/**
 * Add a data source to a workspace
 *
 * How CreateConnection 2020-05-18 is called.
 */
export const createConnectionOperation: Operation<CreateConnectionCall> = {
  operationId: "createConnection",
  action: "CreateConnection",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  effect: "write",
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
      open: true,
    },
    {
      name: "SubType",
      type: "string",
      enum: ["mysql", "sqlserver", "postgresql"],
      open: true,
      allowedWhen: { parameter: "ConnectionType", values: ["rds"] },
    },
    { name: "EnvType", type: "integer", format: "int32", required: true, enum: [0, 1] },
    {
      name: "Content",
      type: "string",
      json: true,
      jsonType: "object",
      required: true,
      secrets: ["accessKey", "password", "securityToken"],
      variantBy: "ConnectionType",
    },
  ],
  answer: { required: { Data: "int64" } },
  look: { action: "ListConnections", by: ["ProjectId", "EnvType", "Name"], id: "Id", createdAt: "GmtCreate" },
  endpoints: endpoints1,
  codes: [
    ...codes1,
    ...codes2,
    ...codes3,
  ],
};
