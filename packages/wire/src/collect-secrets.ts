import type { OperationDescriptor } from "./descriptor.ts";
import { parseJson } from "./exact-json.ts";
import { isJsonLike, readRules } from "./secret-rules.ts";
import { findAssignedSecrets, findSecretsWithin, isSecretName, mayHoldSecret } from "./secrets.ts";

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Every value in an input that is a secret or may hold one, so that it can be kept out of the messages of others. */
export function collectSecrets(operation: OperationDescriptor, input: object): string[] {
  return Object.entries(input).flatMap(([name, value]) => collectParameterSecrets(operation, name, value));
}

/** Those of one parameter, by its flat name. */
export function collectParameterSecrets(
  operation: OperationDescriptor,
  name: string,
  value: unknown,
): string[] {
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

/**
 * Those of a value: members of these names, and of names that sound secret. It goes down without recursion, so that no depth is too
 * deep, and into each object once, so that a circle ends.
 */
export function collectSecretValues(root: Place, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const open = [root];
  // An object that stands in two places may be secret only in the second.
  const seen = { open: new Set<unknown>(), secret: new Set<unknown>() };
  const readSpellings = createSpellingReader();
  // The list grows while it is read.
  for (const { value, text, isSecret } of open) {
    if (typeof value === "string" && value !== "" && (isSecret || mayHoldSecret(value)))
      found.push(value, ...findSecretsWithin(value));
    // JSON inside JSON is a common slip of callers.
    if (typeof value === "string" && isJsonLike(value))
      open.push({ value: readJson(value), text: value, isSecret });
    if (isSecret && (typeof value === "number" || typeof value === "bigint"))
      found.push(...listSpellings(value, readSpellings(text)));
    const visited = isSecret ? seen.secret : seen.open;
    if (typeof value !== "object" || value === null || visited.has(value)) continue;
    visited.add(value);
    for (const [key, member] of Object.entries(value))
      open.push({ value: member, text, isSecret: isSecret || names.has(key) || isSecretName(key) });
  }
  return found;
}

/** The numbers of a text, each with its spellings there: `1.50`, `1e3`. */
type Spellings = ReadonlyMap<number, ReadonlySet<string>>;

/** A number as it is written, and as the text writes it. */
function listSpellings(value: number | bigint, spellings: Spellings): string[] {
  return [...new Set([String(value), ...(spellings.get(Number(value)) ?? [])])];
}

/** Reads each text once, however many of its numbers are secrets. */
function createSpellingReader(): (text: string) => Spellings {
  const known = new Map<string, Spellings>();
  return (text) => {
    const spellings = known.get(text) ?? readSpellings(text);
    known.set(text, spellings);
    return spellings;
  };
}

function readSpellings(text: string): Spellings {
  const spellings = new Map<number, Set<string>>();
  for (const [token] of text.matchAll(NUMBER)) {
    const known = spellings.get(Number(token));
    if (known) known.add(token);
    else spellings.set(Number(token), new Set([token]));
  }
  return spellings;
}
