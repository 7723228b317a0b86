// The error catalogue made by dataworks-gen from list-data-sources.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { ListDataSourcesErrorCode } from "./list-data-sources.types.gen.ts";
import { errors1, errors4, errors5, errors7, errors10, errors11, errors13, errors14, errors17, errors18 } from "./shared.errors.gen.ts";

/** The documented errors of ListDataSources. `%s` in a message marks what the service fills in. */
export const listDataSourcesErrors: readonly DocumentedError<ListDataSourcesErrorCode>[] = [
  ...errors1,
  ...errors4,
  ...errors5,
  ...errors7,
  ...errors10,
  ...errors11,
  ...errors13,
  ...errors14,
  ...errors17,
  ...errors18,
];
