// Examples made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import type { Open, OperationExamples } from "@dataworks-kit/wire";
import type { TagResourcesInput, TagResourcesOutput } from "./tag-resources.types.gen.js";

/** Example inputs and outputs of TagResources. */
export const tagResourcesExamples: {
  inputs: {
    default: {
      RegionId: string,
      ResourceType: "instance",
      ResourceId: [string, string],
      Tag: [{ Key: string, Value: string }],
    },
  },
  outputs: { tagged: { RequestId: string } },
} = {
  inputs: {
    default: {
      RegionId: "cn-hangzhou",
      ResourceType: "instance",
      ResourceId: ["i-one", "i-two"],
      Tag: [{ Key: "team", Value: "data" }],
    },
  },
  outputs: { tagged: { RequestId: "0A1B2C3D-0000-4000-8000-000000000001" } },
};

tagResourcesExamples satisfies OperationExamples<Open<TagResourcesInput>, Open<TagResourcesOutput>>;
