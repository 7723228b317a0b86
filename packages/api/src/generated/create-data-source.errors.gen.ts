// The error catalogue made by dataworks-gen from create-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { CreateDataSourceErrorCode } from "./create-data-source.types.gen.ts";
import { errors1, errors2, errors3, errors4, errors5, errors6, errors7, errors8, errors10, errors11, errors12, errors13, errors14 } from "./shared.errors.gen.ts";

/** The documented errors of CreateDataSource. `%s` in a message marks what the service fills in. */
export const createDataSourceErrors: readonly DocumentedError<CreateDataSourceErrorCode>[] = [
  {
    code: "MissingDataSourceType",
    message: "DataSourceType is mandatory for this action.",
    summary: "DataSourceType is missing.",
    description: "Send DataSourceType. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  ...errors1,
  ...errors2,
  ...errors3,
  ...errors4,
  ...errors5,
  ...errors6,
  ...errors7,
  ...errors8,
  ...errors10,
  ...errors11,
  ...errors12,
  ...errors13,
  ...errors14,
];
