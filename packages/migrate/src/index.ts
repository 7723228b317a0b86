export type * from "@dataworks-kit/api/types";
export type { Migration, MigrationNote } from "./migration.ts";
export { toCreateDataSource } from "./to-create-data-source.ts";
export { type NewerOptions, toCreateDataSource20240518 } from "./to-create-data-source-20240518.ts";
