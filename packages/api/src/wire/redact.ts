import {
  type NameValue,
  type OperationDescriptor,
  type ParameterDescriptor,
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
    const { secret, secrets } = parameterOf(operation, name) ?? {};
    if (secret) return [name, MASK];
    return [name, secrets ? maskMembers(value, new Set(secrets)) : value];
  });
  return Object.fromEntries(entries);
}

/** Every text in an input that is a secret or may hold one, so that it can be kept out of messages that others wrote. */
export function secretsIn(operation: OperationDescriptor, input: object): string[] {
  return Object.entries(input).flatMap(([name, value]) => {
    const { secret = false, secrets = [] } = parameterOf(operation, name) ?? {};
    if (!secret && secrets.length === 0) return [];
    const isText = typeof value === "string";
    const within = secretTexts(isText ? readJson(value) : value, new Set(secrets), secret);
    return secret && isText ? [...within, value] : within;
  });
}

/** The parameter that a flat name belongs to: `Key`, or `Key.1.Sub`. A declared name may hold points itself. */
function parameterOf({ parameters }: OperationDescriptor, name: string): ParameterDescriptor | undefined {
  return parameters.find((candidate) => name === candidate.name || name.startsWith(`${candidate.name}.`));
}

function redactText(operation: OperationDescriptor, name: string, value: string): string {
  const parameter = parameterOf(operation, name);
  const members = name.slice(parameter?.name.length).split(".");
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
  if (typeof value === "string") return maskText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => maskMembers(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    secrets.has(key) ? MASK : maskMembers(member, secrets),
  ]);
  return Object.fromEntries(entries);
}

/** JSON inside JSON is a common slip of callers. */
function maskText(text: string, secrets: ReadonlySet<string>): string {
  if (mayHoldSecret(text)) return MASK;
  return /^\s*["[{]/.test(text) ? redactJson(text, secrets) : text;
}

function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Goes down without recursion, so that no depth is too deep. */
function secretTexts(root: unknown, names: ReadonlySet<string>, isSecret: boolean): string[] {
  const found: string[] = [];
  const open = [{ value: root, isSecret }];
  // The list grows while it is read.
  for (const { value, isSecret } of open) {
    if (typeof value === "string" && value !== "" && (isSecret || mayHoldSecret(value))) found.push(value);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, member] of Object.entries(value))
      open.push({ value: member, isSecret: isSecret || names.has(key) });
  }
  return found;
}
