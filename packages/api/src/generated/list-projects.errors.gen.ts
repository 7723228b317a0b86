// The error catalogue made by dataworks-gen from list-projects.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { ListProjectsErrorCode } from "./list-projects.types.gen.ts";
import { errors1, errors4, errors13, errors18 } from "./shared.errors.gen.ts";

/** The documented errors of ListProjects. `%s` in a message marks what the service fills in. */
export const listProjectsErrors: readonly DocumentedError<ListProjectsErrorCode>[] = [
  {
    code: "Invalid.Tenant.UserAlreadyInProject",
    message: "The user already exists in the project.",
    summary: "The user is a member of the workspace already.",
    description: "The vendor's table lists it although nothing is added here. Nothing needs to be done.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InvalidResourceManagerResourceGroupId",
    message: "Specified parameter ResourceManagerResourceGroupId is not valid.",
    summary: "ResourceManagerResourceGroupId is not valid.",
    description: "Send what the contract says of ResourceManagerResourceGroupId.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidTags",
    message: "Specified parameter Tags is not valid.",
    summary: "Tags is not valid.",
    description: "Send what the contract says of Tags.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  ...errors1,
  ...errors4,
  ...errors13,
  ...errors18,
];
