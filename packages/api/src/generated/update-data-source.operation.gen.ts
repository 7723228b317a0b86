// The handle made by dataworks-gen from update-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { UpdateDataSourceCall } from "./update-data-source.types.gen.ts";
import { endpoints1, codes2, codes3 } from "./shared.operation.gen.ts";

/**
 * Change a data source
 *
 * How UpdateDataSource 2020-05-18 is called.
 */
export const updateDataSourceOperation: Operation<UpdateDataSourceCall> = {
  operationId: "updateDataSource",
  action: "UpdateDataSource",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["PUT"],
  parametersIn: ["query", "form"],
  effect: "write",
  idempotent: false,
  deprecated: false,
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "DataSourceId", type: "integer", format: "int64", required: true },
    { name: "Description", type: "string" },
    { name: "EnvType", type: "integer", format: "int32", enum: [0, 1] },
    {
      name: "Content",
      type: "string",
      json: true,
      jsonType: "object",
      secrets: ["accessKey", "password", "securityToken"],
    },
    { name: "Status", type: "string", enum: ["ENABLED", "DISABLED"] },
  ],
  answer: { required: { Data: "boolean" } },
  endpoints: endpoints1,
  codes: [
    { code: "DataSource.NotFound", execution: "none" },
    { code: "Required.Parameter.Empty", execution: "none" },
    ...codes2,
    ...codes3,
  ],
};
