// Examples made by dataworks-gen from list-connections.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { ListConnectionsInput, ListConnectionsOutput } from "./list-connections.types.gen.ts";

/** Example inputs and outputs of ListConnections. */
export const listConnectionsExamples: {
  inputs: {
    default: {
      RegionId: string,
      ProjectId: 1,
      Name: string,
      ConnectionType: "rds",
      SubType: "mysql",
      Status: "ENABLED",
      EnvType: 1,
      PageSize: number,
      PageNumber: 1,
    },
  },
  outputs: {
    page: {
      RequestId: string,
      HttpStatusCode: number,
      Success: boolean,
      Data: {
        PageNumber: 1,
        PageSize: number,
        TotalCount: 1,
        Connections: [
          {
            Id: 1,
            ProjectId: number,
            TenantId: number,
            BindingCalcEngineId: number,
            Name: string,
            ConnectionType: "rds",
            SubType: "mysql",
            Description: string,
            EnvType: 1,
            Content: string,
            Status: 1,
            ConnectStatus: 1,
            Sequence: number,
            DefaultEngine: boolean,
            Shared: boolean,
            Operator: string,
            GmtCreate: string,
            GmtModified: string,
          },
        ],
      },
    },
  },
} = {
  inputs: {
    default: {
      RegionId: "cn-shanghai",
      ProjectId: 1,
      Name: "abc",
      ConnectionType: "rds",
      SubType: "mysql",
      Status: "ENABLED",
      EnvType: 1,
      PageSize: 10,
      PageNumber: 1,
    },
  },
  outputs: {
    page: {
      RequestId: "0bc14115159376359****",
      HttpStatusCode: 200,
      Success: true,
      Data: {
        PageNumber: 1,
        PageSize: 10,
        TotalCount: 1,
        Connections: [
          {
            Id: 1,
            ProjectId: 123,
            TenantId: 1234567,
            BindingCalcEngineId: 123,
            Name: "abc",
            ConnectionType: "rds",
            SubType: "mysql",
            Description: "a connection",
            EnvType: 1,
            Content: "{\"database\":\"xxx\",\"instanceName\":\"xxx\",\"password\":\"***\",\"rdsOwnerId\":\"xxx\",\"tag\":\"rds\",\"username\":\"xxx\"}",
            Status: 1,
            ConnectStatus: 1,
            Sequence: 300,
            DefaultEngine: false,
            Shared: false,
            Operator: "193543050****",
            GmtCreate: "Mar 17, 2021 4:09:32 PM",
            GmtModified: "Mar 17, 2021 4:09:32 PM",
          },
        ],
      },
    },
  },
};

listConnectionsExamples satisfies OperationExamples<Open<ListConnectionsInput>, Open<ListConnectionsOutput>>;
