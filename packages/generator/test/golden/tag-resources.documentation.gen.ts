// The documentation made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";

/** What the document says of TagResources to people. */
export const tagResourcesDocumentation: OperationDocumentation = {
  summary: "Puts tags on resources.",
  description: "",
  parameters: [
    {
      name: "RegionId",
      types: ["string"],
      required: true,
      description: "The region of the resources.",
      example: "cn-hangzhou",
    },
    {
      name: "ResourceType",
      types: ["string"],
      required: true,
      description: "What is tagged.",
      example: "instance",
      values: [{ value: "instance", description: "" }, { value: "disk", description: "" }],
    },
    {
      name: "ResourceId",
      types: ["array"],
      required: true,
      description: "The resources, up to fifty.",
      example: ["i-one", "i-two"],
    },
    {
      name: "Tag",
      types: ["array"],
      required: true,
      description: "The tags, up to twenty.",
      example: [{ Key: "team", Value: "data" }],
    },
  ],
  responses: [
    { status: "200", description: "The tags are on." },
    { status: "404", description: "A resource does not exist." },
  ],
};
