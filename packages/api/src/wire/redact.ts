import {
  type NameValue,
  type OperationDescriptor,
  parseJson,
  stringifyJson,
} from "../generated/index.gen.ts";

/** What stands where a secret was. */
export const MASK = "***";

/** Common parameters that nobody should read in a log. */
const SECRET_COMMON = new Set(["Signature", "SecurityToken"]);

/** The pairs with every secret masked, also inside JSON text; text that is no JSON is masked whole. */
export function redactParameters(operation: OperationDescriptor, pairs: Iterable<NameValue>): NameValue[] {
  return [...pairs].map(([name, value]) => [name, redactText(operation, name, value)]);
}

/** A copy of an input with every secret masked. */
export function redactInput(operation: OperationDescriptor, input: object): Record<string, unknown> {
  const entries = Object.entries(input).map(([name, value]) => {
    if (typeof value === "string") return [name, redactText(operation, name, value)];
    return [name, maskMembers(value, new Set(secretsOf(operation, name)))];
  });
  return Object.fromEntries(entries);
}

/** Every secret text in an input, so that it can be kept out of messages that others wrote. */
export function secretsIn(operation: OperationDescriptor, input: object): string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(input)) {
    const names = new Set(secretsOf(operation, name));
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    if (names.size > 0) collect(typeof value === "string" ? parsed(value) : value, names, found);
    if (parameter?.secret && typeof value === "string") found.push(value);
  }
  return found;
}

function secretsOf(operation: OperationDescriptor, name: string): readonly string[] {
  return operation.parameters.find((parameter) => parameter.name === name)?.secrets ?? [];
}

function redactText(operation: OperationDescriptor, name: string, value: string): string {
  const [owner = ""] = name.split(".");
  const parameter = operation.parameters.find((candidate) => candidate.name === owner);
  const member = name.split(".").at(-1) ?? "";
  if (SECRET_COMMON.has(name) || parameter?.secret || parameter?.secrets?.includes(member)) return MASK;
  if (!parameter?.json || !parameter.secrets) return value;
  const content = parsed(value);
  return content === undefined ? MASK : stringifyJson(maskMembers(content, new Set(parameter.secrets)));
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function maskMembers(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => maskMembers(item, names));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    names.has(key) ? MASK : maskMembers(member, names),
  ]);
  return Object.fromEntries(entries);
}

function collect(value: unknown, names: ReadonlySet<string>, found: string[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (names.has(key) && typeof member === "string" && member !== "") found.push(member);
    else collect(member, names, found);
  }
}
