// The error catalogue made by dataworks-gen from update-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { UpdateDataSourceErrorCode } from "./update-data-source.types.gen.ts";
import { errors1, errors3, errors4, errors8, errors11, errors12, errors13, errors16, errors17 } from "./shared.errors.gen.ts";

/** The documented errors of UpdateDataSource. `%s` in a message marks what the service fills in. */
export const updateDataSourceErrors: readonly DocumentedError<UpdateDataSourceErrorCode>[] = [
  {
    code: "DataSource.NotFound",
    message: "The specified data source ID %s does not exist.",
    summary: "The data source does not exist.",
    description: "Take an id that a list of the workspace gives. One that was deleted does not come back.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Invalid.Connection.Empty",
    message: "You must specify the connection parameter.",
    summary: "The call names nothing to change.",
    description: "Send at least one of Content, Description, EnvType and Status (inferred from the text).",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "Required.Parameter.Empty",
    message: "You must specify the parameter %s.",
    summary: "A parameter is empty.",
    description: "Send a value for the parameter that the message names.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  ...errors1,
  ...errors3,
  ...errors4,
  ...errors8,
  ...errors11,
  ...errors12,
  ...errors13,
  ...errors16,
  ...errors17,
];
