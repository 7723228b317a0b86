// The handle made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { DeleteConnectionCall } from "./delete-connection.types.gen.ts";
import { endpoints1, codes3 } from "./shared.operation.gen.ts";

/**
 * Remove a data source
 *
 * How DeleteConnection 2020-05-18 is called.
 */
export const deleteConnectionOperation: Operation<DeleteConnectionCall> = {
  operationId: "deleteConnection",
  action: "DeleteConnection",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  effect: "write",
  idempotent: false,
  deprecated: true,
  successor: "DeleteDataSource",
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "ConnectionId", type: "integer", format: "int64", required: true },
  ],
  answer: { required: { Data: "boolean" } },
  endpoints: endpoints1,
  codes: codes3,
};
