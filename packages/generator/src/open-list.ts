import { isJsonObject, type JsonObject } from "./json-pointer.ts";

/**
 * The branch that lists values, when a schema is an open list: `anyOf` of texts that are listed and of any text. It says which
 * values are known, and that there are others.
 */
export function findListedBranch({ anyOf, ...annotations }: JsonObject): JsonObject | undefined {
  const branches = Array.isArray(anyOf) ? anyOf.filter(isJsonObject) : [];
  const listed = branches.find((branch) => Array.isArray(branch.enum));
  const other = branches.find((branch) => branch.enum === undefined && branch.const === undefined);
  const isOpen = branches.length === 2 && listed?.type === "string" && other?.type === "string";
  return isOpen && other.$ref === undefined ? { ...annotations, ...listed } : undefined;
}
