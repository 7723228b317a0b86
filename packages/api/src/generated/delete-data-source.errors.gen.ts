// The error catalogue made by dataworks-gen from delete-data-source.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { DeleteDataSourceErrorCode } from "./delete-data-source.types.gen.ts";
import { errors1, errors4, errors13, errors16 } from "./shared.errors.gen.ts";

/** The documented errors of DeleteDataSource. `%s` in a message marks what the service fills in. */
export const deleteDataSourceErrors: readonly DocumentedError<DeleteDataSourceErrorCode>[] = [
  ...errors1,
  ...errors4,
  ...errors13,
  ...errors16,
];
