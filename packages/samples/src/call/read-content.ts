import { parseJson, stringifyJson } from "@dataworks-kit/api/call";
import { type Literal, numberLiteral, textLiteral } from "./literal.ts";
import { isSecretName, mayHoldSecret, secretsUnder } from "./secrets.ts";
import type { Variables } from "./variables.ts";

/** Deeper than any Content; the bound keeps recursion off the end of the stack. */
const MAX_DEPTH = 32;

/**
 * Content as an object literal when it is a JSON object, otherwise as text. What is a secret becomes a variable, always as
 * text; so does a text that may hold one.
 */
export function readContent(content: unknown, variables: Variables): Literal {
  const text = textOf(content);
  const value = readJson(text);
  if (!isObject(value) || nests(value, MAX_DEPTH))
    return mayHoldSecret(text) ? variable("Content", text, variables) : textLiteral(text);
  return toLiteral(value, { name: "Content", secrets: secretsUnder(value), variables });
}

/** A text as it is, and anything else as JSON writes it. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return stringifyJson(value);
  } catch {
    // A function, or an object that holds itself.
    return String(value);
  }
}

interface Place {
  readonly name: string;
  readonly secrets: readonly string[];
  readonly variables: Variables;
}

function toLiteral(value: unknown, place: Place): Literal {
  const { name, secrets, variables } = place;
  if (value === null || typeof value === "boolean") return { kind: "constant", value };
  if (isSecretName(name)) return variable(name, textOf(value), variables);
  if (typeof value === "number" || typeof value === "bigint") return numberLiteral(value);
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => toLiteral(item, place)) };
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => [key, toLiteral(member, { ...place, name: key })] as const,
    );
    return { kind: "object", members };
  }
  const text = String(value);
  return mayHoldSecret(text, secrets) ? variable(name, text, variables) : textLiteral(text);
}

function variable(member: string, secret: string, variables: Variables): Literal {
  return { kind: "variable", name: variables.nameFor(member, secret) };
}

function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nests(value: unknown, limit: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return limit === 0 || Object.values(value).some((member) => nests(member, limit - 1));
}
