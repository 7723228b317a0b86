// The handle made by dataworks-gen from list-data-sources.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { ListDataSourcesCall } from "./list-data-sources.types.gen.ts";
import { endpoints1, codes3 } from "./shared.operation.gen.ts";

/**
 * List the data sources of a workspace
 *
 * How ListDataSources 2020-05-18 is called.
 */
export const listDataSourcesOperation: Operation<ListDataSourcesCall> = {
  operationId: "listDataSources",
  action: "ListDataSources",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["GET"],
  parametersIn: ["query"],
  effect: "read",
  idempotent: true,
  deprecated: false,
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "ProjectId", type: "integer", format: "int64", required: true },
    { name: "Name", type: "string" },
    {
      name: "DataSourceType",
      type: "string",
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
    { name: "SubType", type: "string" },
    { name: "Status", type: "string", enum: ["ENABLED", "DISABLED"] },
    { name: "EnvType", type: "integer", format: "int32", enum: [0, 1] },
    { name: "PageSize", type: "integer", format: "int32" },
    { name: "PageNumber", type: "integer", format: "int32" },
  ],
  answer: { required: { Data: "object" }, secrets: ["accessKey", "password", "securityToken"] },
  pages: {
    number: "PageNumber",
    size: "PageSize",
    largest: 100,
    items: ["Data", "DataSources"],
    total: ["Data", "TotalCount"],
  },
  endpoints: endpoints1,
  codes: codes3,
};
