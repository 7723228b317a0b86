import type { OperationDescriptor, ParameterDescriptor } from "./descriptor.ts";
import { parseJson, stringifyJson } from "./exact-json.ts";
import type { NameValue } from "./parameters.ts";
import {
  findAssignedSecrets,
  findSecretsWithin,
  isSecretName,
  MASK,
  maskValues,
  mayHoldSecret,
} from "./secrets.ts";

/** A shorter secret may stand in other texts by chance: such a secret is masked by its name alone. */
const SHORTEST_TELLING = 4;
/** A value that is nested deeper is masked whole: how deep the stack reaches depends on the caller. */
const DEEPEST = 200;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * The pairs with every secret masked, also inside JSON text: the values that the document marks as secret, values whose names
 * sound secret, text that may hold a secret, and the same values wherever else they stand. JSON that cannot be read, or is nested more
 * than 200 deep, is masked whole.
 *
 * @param further values that are secrets although nothing says so
 */
export function redactParameters(
  operation: OperationDescriptor,
  pairs: Iterable<NameValue>,
  further: Iterable<string> = [],
): NameValue[] {
  const list = [...pairs];
  const masking = createMasking(
    list.flatMap(([name, value]) => collectParameterSecrets(operation, name, value)),
    [...further],
  );
  return list.map(([name, value]) => [name, redactText(operation, [name, value], masking)]);
}

/** A copy of an input with every secret masked, as `redactParameters` does it. */
export function redactInput(operation: OperationDescriptor, input: object): Record<string, unknown> {
  const masking = createMasking(collectSecrets(operation, input));
  const entries = Object.entries(input).map(([name, value]) => {
    if (typeof value === "string") return [name, redactText(operation, [name, value], masking)];
    const { secret, secrets } = readRules(operation, name);
    return [name, secret ? MASK : maskMembers(value, { ...masking, names: secrets })];
  });
  return Object.fromEntries(entries);
}

/** A copy of an answer with every secret masked, as `redactParameters` does it, also in JSON that is a text of the answer. */
export function redactOutput({ answer }: OperationDescriptor, output: unknown): unknown {
  const names = new Set(answer.secrets);
  const values = collectSecretValues({ value: output, text: "", isSecret: false }, names);
  return maskMembers(output, { ...createMasking(values), names, hasTexts: true });
}

/** Every value in an input that is a secret or may hold one, so that it can be kept out of the messages of others. */
export function collectSecrets(operation: OperationDescriptor, input: object): string[] {
  return Object.entries(input).flatMap(([name, value]) => collectParameterSecrets(operation, name, value));
}

/** What is secret in a parameter: all of it, or members of these names in addition to names that sound secret. */
interface Rules {
  readonly secret: boolean;
  readonly secrets: ReadonlySet<string>;
  /** Whether its texts are looked through, since the document or its form says that they hold more. */
  readonly json: boolean;
}

/** Common parameters that nobody should read in a log although their names sound harmless. */
const SECRET_COMMON = "Signature";

function readRules(operation: OperationDescriptor, name: string): Rules {
  const parameter = findParameter(operation, name);
  const { secret = false, secrets = [], json = false } = parameter ?? {};
  const members = name.slice(parameter?.name.length ?? 0).split(".");
  const isMember = members.some((member) => secrets.includes(member) || isSecretName(member));
  const isNamedSo = name === SECRET_COMMON || (!parameter?.json && isSecretName(name));
  return { secret: secret || isMember || isNamedSo, secrets: new Set(secrets), json };
}

/** The parameter that a flat name belongs to: `Key`, or `Key.1.Sub`. A declared name may hold points itself. */
function findParameter({ parameters }: OperationDescriptor, name: string): ParameterDescriptor | undefined {
  return parameters.find((candidate) => name === candidate.name || name.startsWith(`${candidate.name}.`));
}

interface Masking {
  /** Whether a text as a whole is a secret, however short it is and whatever its form. */
  readonly isSecret: (text: string) => boolean;
  /** Hides known secrets in a text. */
  readonly hide: (text: string) => string;
}

function createMasking(secrets: readonly string[], further: readonly string[] = []): Masking {
  const telling = [...secrets, ...further].filter(({ length }) => length >= SHORTEST_TELLING);
  return { isSecret: (text) => further.includes(text), hide: (text) => maskValues(text, telling) };
}

function redactText(operation: OperationDescriptor, [name, value]: NameValue, masking: Masking): string {
  const { secret, secrets, json } = readRules(operation, name);
  if (secret || masking.isSecret(value)) return MASK;
  const names = secrets;
  if (json) return redactJson(value, { ...masking, names });
  return isJsonLike(value) ? redactJsonOr(value, { ...masking, names }, masking.hide) : masking.hide(value);
}

interface MemberMasking extends Masking {
  readonly names: ReadonlySet<string>;
  /** Its texts may be JSON, of which the secrets alone are masked. */
  readonly hasTexts?: boolean;
}

function redactJson(text: string, masking: MemberMasking): string {
  return redactJsonOr(text, masking, () => MASK);
}

function redactJsonOr(text: string, masking: MemberMasking, otherwise: (text: string) => string): string {
  if (isTooDeep(text)) return MASK;
  try {
    return stringifyJson(maskMembers(parseJson(text), masking));
  } catch {
    return otherwise(text);
  }
}

/** Counts brackets in the text, so that no recursion has to find out. */
function isTooDeep(text: string): boolean {
  if (text.length <= DEEPEST) return false;
  let depth = 0;
  for (const [token] of text.replace(/\\./gs, "").matchAll(/"[^"]*"|[[\]{}]/g)) {
    if ("[{".includes(token)) depth += 1;
    if ("]}".includes(token)) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function maskMembers(value: unknown, masking: MemberMasking, depth = 0): unknown {
  if (typeof value === "string") return maskText(value, masking);
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) return MASK;
  if (Array.isArray(value)) return value.map((item) => maskMembers(item, masking, depth + 1));
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    masking.names.has(key) || isSecretName(key) ? MASK : maskMembers(member, masking, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

/** JSON inside JSON is a common slip of callers. */
function maskText(text: string, masking: MemberMasking): string {
  if (masking.isSecret(text)) return MASK;
  if (masking.hasTexts && /^\s*[[{]/.test(text)) return redactJson(text, masking);
  if (mayHoldSecret(text)) return MASK;
  return isJsonLike(text) ? redactJson(text, masking) : masking.hide(text);
}

function isJsonLike(text: string): boolean {
  return /^\s*["[{]/.test(text);
}

function collectParameterSecrets(operation: OperationDescriptor, name: string, value: unknown): string[] {
  const { secret, secrets, json } = readRules(operation, name);
  const isText = typeof value === "string";
  if (!isText) return collectSecretValues({ value, text: "", isSecret: secret }, secrets);
  const within =
    json || isJsonLike(value) ? collectSecretsOfText({ text: value, isSecret: secret, json }, secrets) : [];
  return secret && value !== "" ? [...within, value] : within;
}

interface JsonText {
  readonly text: string;
  readonly isSecret: boolean;
  /** Whether the document says that it is JSON. */
  readonly json: boolean;
}

/** Also those that no reader sees, since their name stands twice. What should be JSON and is not is a secret as a whole. */
function collectSecretsOfText({ text, isSecret, json }: JsonText, names: ReadonlySet<string>): string[] {
  const assigned = findAssignedSecrets(text);
  const value = readJson(text);
  if (value === undefined) return json && text !== "" ? [text, ...assigned] : assigned;
  return [...new Set([...collectSecretValues({ value, text, isSecret }, names), ...assigned])];
}

function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

interface Place {
  readonly value: unknown;
  /** The JSON text in which it stands, if any: a number may be spelt differently there. */
  readonly text: string;
  readonly isSecret: boolean;
}

/** Goes down without recursion, so that no depth is too deep, and into each object once, so that a circle ends. */
function collectSecretValues(root: Place, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const open = [root];
  // An object that stands in two places may be secret only in the second.
  const seen = { open: new Set<unknown>(), secret: new Set<unknown>() };
  // The list grows while it is read.
  for (const { value, text, isSecret } of open) {
    if (typeof value === "string" && value !== "" && (isSecret || mayHoldSecret(value)))
      found.push(value, ...findSecretsWithin(value));
    // JSON inside JSON is a common slip of callers.
    if (typeof value === "string" && isJsonLike(value))
      open.push({ value: readJson(value), text: value, isSecret });
    if (isSecret && (typeof value === "number" || typeof value === "bigint"))
      found.push(...listSpellings(value, text));
    const visited = isSecret ? seen.secret : seen.open;
    if (typeof value !== "object" || value === null || visited.has(value)) continue;
    visited.add(value);
    for (const [key, member] of Object.entries(value))
      open.push({ value: member, text, isSecret: isSecret || names.has(key) || isSecretName(key) });
  }
  return found;
}

/** A number as it is written, and as the text writes it: `1.50`, `1e3`. */
function listSpellings(value: number | bigint, text: string): string[] {
  const written = (text.match(NUMBER) ?? []).filter((token) => Number(token) === Number(value));
  return [...new Set([String(value), ...written])];
}
