// The documentation made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationDocumentation } from "@dataworks-kit/wire";

/** What the document says of ListProjects to people. */
export const listProjectsDocumentation: OperationDocumentation = {
  summary: "List workspaces",
  description: "Answers with a page of the workspaces of the caller's tenant of which the caller is a member (inferred), in the region of the endpoint. `ProjectId` of the other operations is one of their ids.",
  url: "https://help.aliyun.com/en/dataworks/developer-reference/api-dataworks-public-2020-05-18-listprojects",
  parameters: [
    {
      name: "RegionId",
      types: ["string"],
      description: "The region of the workspace. The endpoint decides it, so that it is optional and harmless to send; private clouds need it.",
      example: "cn-shanghai",
      evidence: "documented",
    },
    {
      name: "PageNumber",
      types: ["integer"],
      format: "int32",
      description: "Which page of the list is wanted; the first is 1.",
      example: 1,
      evidence: "documented",
    },
    {
      name: "PageSize",
      types: ["integer"],
      format: "int32",
      description: "How many workspaces a page has.",
      example: 10,
      evidence: "documented",
    },
    {
      name: "ResourceManagerResourceGroupId",
      types: ["string"],
      description: "The id of the resource group whose workspaces are wanted.",
      example: "rg-acfmzbn7pt****",
      evidence: "documented",
    },
    {
      name: "Tags",
      types: ["string"],
      json: true,
      description: "The tags that the workspaces have, up to 20, as one JSON array in a string.",
      example: "[{\"Key\":\"key\",\"Value\":\"value\"}]",
      evidence: "documented",
    },
  ],
  responses: [
    { status: "200", description: "A page of the list." },
    {
      status: "400",
      description: "The call is wrong in itself, or the workspace refuses it. Nothing was carried out.",
    },
    { status: "403", description: "The caller may not do this. Nothing was carried out." },
    {
      status: "404",
      description: "The host, the operation or the access key is unknown. Nothing was carried out.",
    },
    { status: "429", description: "The caller is too fast or its quota is used up. Nothing was carried out." },
    { status: "500", description: "The service failed. Whether the call was carried out is unknown." },
    { status: "503", description: "The service cannot answer for now." },
  ],
};
