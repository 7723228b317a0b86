import type { CreateConnectionInput, CreateDataSourceInput } from "@dataworks-kit/api";
import { createDataSourceInputSchema } from "@dataworks-kit/api/validate";
import { finishMigration, type Migration } from "./migration.ts";

/**
 * Turns the input of CreateConnection into that of CreateDataSource of the same version, 2020-05-18, which calls
 * `ConnectionType` `DataSourceType` and takes everything else as it is. Nothing is dropped or assumed. The input is a draft
 * only when it was wrong before.
 */
export function toCreateDataSource(input: CreateConnectionInput): Migration<CreateDataSourceInput> {
  const { ConnectionType, ...rest } = input;
  return finishMigration({ ...rest, DataSourceType: ConnectionType }, createDataSourceInputSchema, []);
}
