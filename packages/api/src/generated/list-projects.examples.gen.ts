// Examples made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { ListProjectsInput, ListProjectsOutput } from "./list-projects.types.gen.ts";

/** Example inputs and outputs of ListProjects. */
export const listProjectsExamples: {
  inputs: {
    default: {
      RegionId: string,
      PageNumber: number,
      PageSize: number,
      ResourceManagerResourceGroupId: string,
      Tags: string,
    },
  },
  outputs: {
    page: {
      RequestId: string,
      PageResult: {
        PageNumber: number,
        PageSize: number,
        TotalCount: number,
        ProjectList: [
          {
            ProjectId: number,
            ProjectName: string,
            ProjectIdentifier: string,
            ProjectDescription: string,
            ProjectOwnerBaseId: string,
            ProjectStatus: number,
            ProjectStatusCode: string,
            ResourceManagerResourceGroupId: string,
            Tags: [{ Key: string, Value: string }],
            DisableDevelopment: boolean,
            UseProxyOdpsAccount: boolean,
            TablePrivacyMode: number,
            IsDefault: number,
          },
        ],
      },
    },
  },
} = {
  inputs: {
    default: {
      RegionId: "cn-shanghai",
      PageNumber: 1,
      PageSize: 10,
      ResourceManagerResourceGroupId: "rg-acfmzbn7pt****",
      Tags: "[{\"Key\":\"key\",\"Value\":\"value\"}]",
    },
  },
  outputs: {
    page: {
      RequestId: "20658801****",
      PageResult: {
        PageNumber: 1,
        PageSize: 10,
        TotalCount: 1,
        ProjectList: [
          {
            ProjectId: 466230,
            ProjectName: "test_project",
            ProjectIdentifier: "test_project",
            ProjectDescription: "test_describe",
            ProjectOwnerBaseId: "13969939245****",
            ProjectStatus: 0,
            ProjectStatusCode: "AVAILABLE",
            ResourceManagerResourceGroupId: "rg-acfmzbn7****",
            Tags: [{ Key: "key", Value: "value" }],
            DisableDevelopment: true,
            UseProxyOdpsAccount: true,
            TablePrivacyMode: 1,
            IsDefault: 1,
          },
        ],
      },
    },
  },
};

listProjectsExamples satisfies OperationExamples<Open<ListProjectsInput>, Open<ListProjectsOutput>>;
