// The handle made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { TagResourcesCall } from "./tag-resources.types.gen.js";

/**
 * Puts tags on resources.
 *
 * How TagResources 2014-05-26 is called.
 */
export const tagResourcesOperation: Operation<TagResourcesCall> = {
  operationId: "tagResources",
  action: "TagResources",
  version: "2014-05-26",
  product: "ecs",
  methods: ["POST", "GET"],
  parametersIn: ["query"],
  effect: "write",
  idempotent: true,
  deprecated: false,
  parameters: [
    { name: "RegionId", type: "string", required: true },
    { name: "ResourceType", type: "string", required: true, enum: ["instance", "disk"] },
    { name: "ResourceId", type: "array", items: { type: "string" }, required: true },
    {
      name: "Tag",
      type: "array",
      items: { type: "object", properties: { Key: { type: "string" }, Value: { type: "string" } } },
      required: true,
    },
  ],
  answer: { required: {} },
};
