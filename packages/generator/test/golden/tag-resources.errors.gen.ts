// The error catalogue made by dataworks-gen from tag-resources.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { TagResourcesErrorCode } from "./tag-resources.types.gen.js";

/** The documented errors of TagResources. `%s` in a message marks what the service fills in. */
export const tagResourcesErrors: readonly DocumentedError<TagResourcesErrorCode>[] = [
  {
    code: "InvalidResourceId.NotFound",
    message: "The specified ResourceIds are not found in our records.",
    summary: "A resource does not exist.",
    description: "Check the identifiers and the region.",
    status: 404,
    evidence: "documented",
    execution: "unknown",
  },
];
