// Examples made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { TestNetworkConnectionInput, TestNetworkConnectionOutput } from "./test-network-connection.types.gen.ts";

/** Example inputs and outputs of TestNetworkConnection. */
export const testNetworkConnectionExamples: {
  inputs: {
    default: { RegionId: string, ProjectId: number, DatasourceName: string, EnvType: "1", ResourceGroup: string },
  },
  outputs: {
    reached: { RequestId: string, Success: boolean, TaskList: { ConnectStatus: boolean, ConnectMessage: string } },
  },
} = {
  inputs: {
    default: {
      RegionId: "cn-shanghai",
      ProjectId: 10000,
      DatasourceName: "mysql_name",
      EnvType: "1",
      ResourceGroup: "S_res_group_2XXXX4_1619100XXXXX",
    },
  },
  outputs: {
    reached: { RequestId: "0000-ABCD-EFG", Success: true, TaskList: { ConnectStatus: true, ConnectMessage: "可连通" } },
  },
};

testNetworkConnectionExamples satisfies OperationExamples<Open<TestNetworkConnectionInput>, Open<TestNetworkConnectionOutput>>;
