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

/** Text in which a password can stand although its member is no secret by name: JDBC URLs, URLs with a user. */
const MAY_HOLD_SECRET = /@|password|passwd|pwd|secret|token/i;

/** Whether a text looks as if a password could stand in it, such as a URL with a user or with `password=`. */
export function mayHoldSecret(text: string): boolean {
  return MAY_HOLD_SECRET.test(text);
}

/**
 * The pairs with every secret masked, also inside JSON text: what the document marks as secret, and text that may hold
 * one. JSON that cannot be read is masked whole.
 */
export function redactParameters(operation: OperationDescriptor, pairs: Iterable<NameValue>): NameValue[] {
  return [...pairs].map(([name, value]) => [name, redactText(operation, name, value)]);
}

/** A copy of an input with every secret masked, as `redactParameters` does it. */
export function redactInput(operation: OperationDescriptor, input: object): Record<string, unknown> {
  const entries = Object.entries(input).map(([name, value]) => {
    if (typeof value === "string") return [name, redactText(operation, name, value)];
    const secrets = new Set(secretsOf(operation, name));
    return [name, secrets.size > 0 ? maskMembers(value, secrets) : value];
  });
  return Object.fromEntries(entries);
}

/** Every text in an input that is a secret or may hold one, so that it can be kept out of messages that others wrote. */
export function secretsIn(operation: OperationDescriptor, input: object): string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(input)) {
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    const names = new Set(parameter?.secrets);
    if (names.size > 0) collect(typeof value === "string" ? readJson(value) : value, names, found);
    if (parameter?.secret && typeof value === "string") found.push(value);
  }
  return found;
}

function secretsOf(operation: OperationDescriptor, name: string): readonly string[] {
  return operation.parameters.find((parameter) => parameter.name === name)?.secrets ?? [];
}

function redactText(operation: OperationDescriptor, name: string, value: string): string {
  const [owner = "", ...members] = name.split(".");
  const parameter = operation.parameters.find((candidate) => candidate.name === owner);
  const isSecret = parameter?.secret || members.some((member) => parameter?.secrets?.includes(member));
  if (SECRET_COMMON.has(name) || isSecret) return MASK;
  return parameter?.json && parameter.secrets ? redactJson(value, new Set(parameter.secrets)) : value;
}

function redactJson(text: string, secrets: ReadonlySet<string>): string {
  try {
    return stringifyJson(maskMembers(parseJson(text), secrets));
  } catch {
    // No JSON, or nested deeper than the stack reaches.
    return MASK;
  }
}

function maskMembers(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (typeof value === "string") return mayHoldSecret(value) ? MASK : value;
  if (Array.isArray(value)) return value.map((item) => maskMembers(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    secrets.has(key) ? MASK : maskMembers(member, secrets),
  ]);
  return Object.fromEntries(entries);
}

function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Goes down without recursion, so that no depth is too deep. */
function collect(root: unknown, names: ReadonlySet<string>, found: string[]): void {
  const objects = [root];
  for (let value = objects.pop(); value !== undefined; value = objects.pop()) {
    if (typeof value !== "object" || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === "object" && member !== null) objects.push(member);
      else if (isText(member) && (names.has(key) || mayHoldSecret(member))) found.push(member);
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
