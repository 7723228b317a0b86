import type { OperationDescriptor, ParameterDescriptor, ParameterDocumentation } from "@dataworks-kit/wire";
import type { OpenedOperation } from "./opened-operation.ts";

/** Texts of parameters by their names. */
export type Values = Readonly<Record<string, string>>;

/** The parameter that a name belongs to, as it travels: `Tag.1.Key` belongs to `Tag`. */
export function findParameter(
  { parameters }: OperationDescriptor,
  name: string,
): ParameterDescriptor | undefined {
  return parameters.find((candidate) => name === candidate.name || name.startsWith(`${candidate.name}.`));
}

/** What a structured parameter holds; `undefined` when it is a plain text. The page keeps either kind as JSON. */
export function readStructure({ json, jsonType, type }: ParameterDescriptor): "object" | "array" | undefined {
  if (json) return jsonType ?? "object";
  return type === "object" || type === "array" ? type : undefined;
}

/** The text of a parameter that a person gave: the name may be that of a member of every object. */
export function readText(values: Values, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? "") : "";
}

/** Whether a parameter may stand beside the others. Beside a value that an open list does not name, any may. */
export function isAllowed(operation: OperationDescriptor, name: string, values: Values): boolean {
  const allowedWhen = findParameter(operation, name)?.allowedWhen;
  if (!allowedWhen) return true;
  const text = readText(values, allowedWhen.parameter);
  const { open, enum: listed = [] } = findParameter(operation, allowedWhen.parameter) ?? {};
  return allowedWhen.values.includes(text) || (open === true && text !== "" && !listed.includes(text));
}

/** The parameter whose value decides what others hold, if there is one. */
export function findGovernor({ parameters }: OperationDescriptor): string | undefined {
  return parameters.find(({ variantBy }) => variantBy !== undefined)?.variantBy;
}

/** What the contract says of a parameter to people. */
export function findDocumentation(
  { documentation }: Pick<OpenedOperation, "documentation">,
  name: string,
): ParameterDocumentation | undefined {
  return documentation.parameters.find((candidate) => candidate.name === name);
}
