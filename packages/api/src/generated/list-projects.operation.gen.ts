// The handle made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.
import type { Operation } from "@dataworks-kit/wire";
import type { ListProjectsCall } from "./list-projects.types.gen.ts";
import { endpoints1, codes3 } from "./shared.operation.gen.ts";

/**
 * List workspaces
 *
 * How ListProjects 2020-05-18 is called.
 */
export const listProjectsOperation: Operation<ListProjectsCall> = {
  operationId: "listProjects",
  action: "ListProjects",
  version: "2020-05-18",
  product: "dataworks-public",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  effect: "read",
  idempotent: true,
  deprecated: false,
  parameters: [
    { name: "RegionId", type: "string" },
    { name: "PageNumber", type: "integer", format: "int32" },
    { name: "PageSize", type: "integer", format: "int32" },
    { name: "ResourceManagerResourceGroupId", type: "string" },
    { name: "Tags", type: "string", json: true, jsonType: "array" },
  ],
  answer: { required: { PageResult: "object" } },
  pages: {
    number: "PageNumber",
    size: "PageSize",
    items: ["PageResult", "ProjectList"],
    total: ["PageResult", "TotalCount"],
  },
  endpoints: endpoints1,
  codes: codes3,
};
