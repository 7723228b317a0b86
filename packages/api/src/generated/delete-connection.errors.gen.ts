// The error catalogue made by dataworks-gen from delete-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { DeleteConnectionErrorCode } from "./delete-connection.types.gen.ts";
import { errors1, errors4, errors13, errors15 } from "./shared.errors.gen.ts";

/** The documented errors of DeleteConnection. `%s` in a message marks what the service fills in. */
export const deleteConnectionErrors: readonly DocumentedError<DeleteConnectionErrorCode>[] = [
  ...errors1,
  ...errors4,
  ...errors13,
  ...errors15,
];
