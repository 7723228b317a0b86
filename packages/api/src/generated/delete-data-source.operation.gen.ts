// The handle made by dataworks-gen from delete-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { DeleteDataSourceCall } from "./delete-data-source.types.gen.ts";
import { endpoints1, codes3 } from "./shared.operation.gen.ts";

/**
 * Remove a data source
 *
 * How DeleteDataSource 2020-05-18 is called.
 */
export const deleteDataSourceOperation: Operation<DeleteDataSourceCall> = {
  operationId: "deleteDataSource",
  action: "DeleteDataSource",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  effect: "write",
  idempotent: false,
  deprecated: false,
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "DataSourceId", type: "integer", format: "int64", required: true },
  ],
  answer: { required: { Data: "boolean" } },
  endpoints: endpoints1,
  codes: codes3,
};
