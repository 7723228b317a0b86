// The error catalogue made by dataworks-gen from list-connections.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { ListConnectionsErrorCode } from "./list-connections.types.gen.ts";
import { errors1, errors4, errors5, errors7, errors9, errors10, errors11, errors13, errors17, errors18 } from "./shared.errors.gen.ts";

/** The documented errors of ListConnections. `%s` in a message marks what the service fills in. */
export const listConnectionsErrors: readonly DocumentedError<ListConnectionsErrorCode>[] = [
  ...errors1,
  ...errors4,
  ...errors5,
  ...errors7,
  ...errors9,
  ...errors10,
  ...errors11,
  ...errors13,
  ...errors17,
  ...errors18,
];
