import { MASK, parseJson, stringifyJson } from "@dataworks-kit/wire";
import { type Literal, numberLiteral, textLiteral } from "./literal.ts";
import { isHidden, type MaskedInput, maskedMember } from "./secrets.ts";
import type { Variables } from "./variables.ts";

/** Deeper than any Content; the bound keeps recursion off the end of the stack. */
const MAX_DEPTH = 32;

/** Content as the kit's rule for secrets takes it: its object, or else its text. */
export function contentValue(content: unknown): object | string {
  const text = textOf(content);
  const value = readJson(text);
  return isObject(value) && !nests(value, MAX_DEPTH) ? value : text;
}

/**
 * Content as an object literal when it is a JSON object, otherwise as text. What the rule hides becomes a variable, always
 * as text: each text and number of a secret, so that its shape stays, or a text as a whole.
 */
export function readContent(content: unknown, masked: MaskedInput, variables: Variables): Literal {
  const value = contentValue(content);
  if (typeof value === "object")
    return toLiteral(value, { name: "Content", masked: masked.Content, variables });
  const isSecret = value.trim() !== "" && isHidden(value, masked.Content);
  return isSecret ? variables.forContent(value) : textLiteral(value);
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
  /** What the rule shows of the value. */
  readonly masked: unknown;
  readonly variables: Variables;
}

function toLiteral(value: unknown, { name, masked, variables }: Place): Literal {
  if (value === null || typeof value === "boolean") return { kind: "constant", value };
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      toLiteral(item, { name, masked: maskedMember(masked, String(index)), variables }),
    );
    return { kind: "list", items };
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, member]) => {
      const place = { name: key, masked: maskedMember(masked, key), variables };
      return [key, toLiteral(member, place)] as const;
    });
    return { kind: "object", members };
  }
  if (typeof value === "number" || typeof value === "bigint")
    return masked === MASK ? variables.forMember(name, String(value)) : numberLiteral(value);
  const text = String(value);
  return isHidden(text, masked) ? variables.forMember(name, text) : textLiteral(text);
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
