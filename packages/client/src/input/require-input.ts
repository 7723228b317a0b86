import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { StandardSchema } from "@dataworks-kit/wire/check";
import { DataWorksError, type InputIssue } from "../dataworks-error.ts";
import { checkInput } from "./check-input.ts";
import { isUndocumentedType } from "./undocumented-type.ts";

/**
 * Refuses an input before anything is sent. A schema is asked only when what is documented is right.
 *
 * @throws DataWorksError of kind `config` with every issue
 */
export async function requireInput(
  input: object,
  descriptor: OperationDescriptor,
  schema: StandardSchema<unknown> | undefined,
): Promise<void> {
  const documented = checkInput(input, descriptor, { isOpen: isUndocumentedType(input) });
  const issues =
    documented.length > 0 || isUndocumentedType(input) ? documented : await schemaIssues(input, schema);
  if (issues.length === 0) return;
  const list = issues.map(({ path, message }) => `${path}: ${message}`).join("; ");
  const operation = descriptor.action;
  throw new DataWorksError({
    kind: "config",
    operation,
    message: `${operation} was not sent. ${list}.`,
    issues,
  });
}

async function schemaIssues(
  input: object,
  schema: StandardSchema<unknown> | undefined,
): Promise<readonly InputIssue[]> {
  const result = await schema?.["~standard"].validate(input);
  if (!result || !("issues" in result)) return [];
  return result.issues.map(({ path, message }) => ({ path: path.join("."), message }));
}
