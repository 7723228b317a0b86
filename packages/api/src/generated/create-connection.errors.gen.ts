// The error catalogue made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { CreateConnectionErrorCode } from "./create-connection.types.gen.ts";
import { errors1, errors2, errors3, errors4, errors5, errors6, errors7, errors8, errors9, errors10, errors11, errors12, errors13 } from "./shared.errors.gen.ts";

/** The documented errors of CreateConnection. `%s` in a message marks what the service fills in. */
export const createConnectionErrors: readonly DocumentedError<CreateConnectionErrorCode>[] = [
  {
    code: "MissingConnectionType",
    message: "ConnectionType is mandatory for this action.",
    summary: "ConnectionType is missing.",
    description: "Send ConnectionType. If the form body held it, the gateway may read the query alone.",
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
  ...errors9,
  ...errors10,
  ...errors11,
  ...errors12,
  ...errors13,
];
