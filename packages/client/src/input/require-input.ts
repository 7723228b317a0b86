import type { OperationDescriptor } from "@dataworks-kit/wire";
import { DataWorksError, type InputIssue } from "../error/dataworks-error.ts";
import type { Settings } from "../options/client-options.ts";
import { chooseParameterPlace } from "../transport/send-signed.ts";
import { checkInput } from "./check-input.ts";
import { isUndocumentedType } from "./undocumented-type.ts";

/**
 * Refuses an input before anything is sent. The schema checks only an input whose documented parameters are right.
 *
 * @throws DataWorksError of kind `config` with every issue
 */
export async function requireInput(
  input: object,
  descriptor: OperationDescriptor,
  settings: Settings,
): Promise<void> {
  const documented = [
    ...checkInput(input, descriptor, { isOpen: isUndocumentedType(input) }),
    ...findSecretsInUrl(input, descriptor, settings),
  ];
  const issues =
    documented.length > 0 || isUndocumentedType(input)
      ? documented
      : await findSchemaIssues(input, descriptor, settings);
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

/** URLs end up in access logs: a secret travels there only when the caller chose that. */
function findSecretsInUrl(
  input: object,
  descriptor: OperationDescriptor,
  { parametersIn }: Settings,
): InputIssue[] {
  if (parametersIn === "query" || chooseParameterPlace(descriptor, parametersIn) !== "query") return [];
  const message = `holds secrets, and ${descriptor.action} takes it in the URL: parametersIn: "query" permits that`;
  return descriptor.parameters
    .filter(({ name, secret, secrets }) => name in input && (secret || secrets))
    .map(({ name }) => ({ path: name, message }));
}

async function findSchemaIssues(
  input: object,
  { operationId }: OperationDescriptor,
  { inputSchemas }: Settings,
): Promise<readonly InputIssue[]> {
  const result = await inputSchemas[operationId]?.["~standard"].validate(input);
  if (!result || !("issues" in result)) return [];
  return result.issues.map(({ path, message }) => ({ path: path.join("."), message }));
}
