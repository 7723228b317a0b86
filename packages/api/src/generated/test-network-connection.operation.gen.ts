// The handle made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { TestNetworkConnectionCall } from "./test-network-connection.types.gen.ts";
import { endpoints1, codes3 } from "./shared.operation.gen.ts";

/**
 * Test whether a data source can be reached
 *
 * How TestNetworkConnection 2020-05-18 is called.
 */
export const testNetworkConnectionOperation: Operation<TestNetworkConnectionCall> = {
  operationId: "testNetworkConnection",
  action: "TestNetworkConnection",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["POST", "GET"],
  parametersIn: ["query", "form"],
  effect: "write",
  idempotent: true,
  deprecated: false,
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "ProjectId", type: "integer", format: "int64", required: true },
    { name: "DatasourceName", type: "string", required: true },
    { name: "EnvType", type: "string", required: true, enum: ["0", "1"] },
    { name: "ResourceGroup", type: "string", required: true },
  ],
  answer: { required: { TaskList: "object" } },
  endpoints: endpoints1,
  codes: codes3,
};
