import { collectParameterSecrets, collectSecrets, collectSecretValues } from "./collect-secrets.ts";
import type { OperationDescriptor } from "./descriptor.ts";
import { parseJson, stringifyJson } from "./exact-json.ts";
import type { NameValue } from "./parameters.ts";
import { isJsonLike, readRules } from "./secret-rules.ts";
import { isSecretName, MASK, maskValues, mayHoldSecret } from "./secrets.ts";

/** A shorter secret may stand in other texts by chance: such a secret is masked by its name alone. */
const SHORTEST_TELLING = 4;
/** A value that is nested deeper is masked whole: how deep the stack reaches depends on the caller. */
const DEEPEST = 200;

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
