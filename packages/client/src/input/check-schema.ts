import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { StandardSchema } from "@dataworks-kit/wire/check";
import type { Target } from "../call/call.ts";
import { quoteForeign } from "../error/foreign-text.ts";
import type { Settings } from "../options/client-options.ts";
import { refuseIssues } from "./check-input.ts";
import { isUndocumentedType } from "./undocumented-type.ts";

/** The schema that is to check an input whose documented parameters are right, if there is one. */
export function findSchema(
  input: object,
  { operationId }: OperationDescriptor,
  { inputSchemas }: Settings,
): StandardSchema<unknown> | undefined {
  const isAsked = Object.hasOwn(inputSchemas, operationId) && !isUndocumentedType(input);
  return isAsked ? inputSchemas[operationId] : undefined;
}

/** @throws DataWorksError of kind `config` with every issue that the schema finds, and whatever the schema throws */
export async function requireFit(
  input: object,
  { descriptor, secrets }: Target,
  schema: StandardSchema<unknown>,
): Promise<void> {
  const result = await schema["~standard"].validate(input);
  const issues = "issues" in result ? (result.issues ?? []) : [];
  // A schema may repeat the value, and a path may hold the name of a member that nobody knows.
  const hide = (text: string) => quoteForeign(text, secrets);
  refuseIssues(
    descriptor,
    issues.map(({ path, message }) => ({ path: hide(path.join(".")), message: hide(message) })),
  );
}
