import { createDataSource } from "@dataworks-kit/api/operations";
import type { OperationDescriptor } from "@dataworks-kit/wire";

/** The operation that a desired file is about. Its parameters are the members of an entry. */
export const OPERATION: OperationDescriptor = createDataSource;

/** CreateConnection calls the type so. Both names mean the same here. */
export const OLDER_TYPE = "ConnectionType";
/** The parameter that says the type. */
export const TYPE = "DataSourceType";
/** The member of an entry that lists the environments in which it is wanted. */
export const ENVIRONMENTS = "environments";

const PARAMETERS = OPERATION.parameters.map(({ name }) => name);

/** What an entry may have. */
export const ENTRY_MEMBERS: readonly string[] = [...PARAMETERS, OLDER_TYPE, ENVIRONMENTS];
/** What `defaults:` and an environment may have. */
export const SHARED_MEMBERS: readonly string[] = [...PARAMETERS, OLDER_TYPE].filter(
  (name) => name !== "Name",
);
/** What a document may have. Editors of JSON find the schema by the last one. */
export const DOCUMENT_MEMBERS: readonly string[] = ["defaults", ENVIRONMENTS, "dataSources", "$schema"];

/** The types that the contract lists. */
export const LISTED_TYPES: readonly string[] = (
  OPERATION.parameters.find(({ name }) => name === TYPE)?.enum ?? []
).map(String);
