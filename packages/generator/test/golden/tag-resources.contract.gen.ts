// The contract made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import type { OperationContract } from "@dataworks-kit/wire";
import { tagResourcesErrors } from "./tag-resources.errors.gen.js";
import { tagResourcesExamples } from "./tag-resources.examples.gen.js";
import { tagResourcesOperation } from "./tag-resources.operation.gen.js";
import type { TagResourcesCall } from "./tag-resources.types.gen.js";
import { tagResourcesErrorSchema, tagResourcesInputSchema, tagResourcesOutputSchema } from "./tag-resources.validate.gen.js";

/** All that the document says of TagResources to programs. */
export const tagResourcesContract: OperationContract<TagResourcesCall> = {
  errors: tagResourcesErrors,
  examples: tagResourcesExamples,
  operation: tagResourcesOperation,
  errorSchema: tagResourcesErrorSchema,
  inputSchema: tagResourcesInputSchema,
  outputSchema: tagResourcesOutputSchema,
  response: { root: "TagResourcesResponse", shape: { type: "object", properties: { RequestId: { type: "string" } } } },
};
