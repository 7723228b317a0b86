// The error catalogue made by dataworks-gen from update-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { UpdateConnectionErrorCode } from "./update-connection.types.gen.ts";
import { errors1, errors4, errors8, errors11, errors12, errors13, errors15, errors17 } from "./shared.errors.gen.ts";

/** The documented errors of UpdateConnection. `%s` in a message marks what the service fills in. */
export const updateConnectionErrors: readonly DocumentedError<UpdateConnectionErrorCode>[] = [
  {
    code: "Invalid.DataSource.DataSourceStatus",
    message: "The specified dataSourceStatus %s is invalid.",
    summary: "Status is not one that a data source can have.",
    description: "Send ENABLED or DISABLED.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  ...errors1,
  ...errors4,
  ...errors8,
  ...errors11,
  ...errors12,
  ...errors13,
  ...errors15,
  ...errors17,
];
