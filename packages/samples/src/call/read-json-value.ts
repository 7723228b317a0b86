import { MASK, type ParameterDescriptor, parseJson, stringifyJson } from "@dataworks-kit/wire";
import { type Literal, toNumberLiteral, toTextLiteral } from "./literal.ts";
import { isHidden, readMaskedMember } from "./secrets.ts";
import type { Variables } from "./variables.ts";

/** Deeper than any JSON of a call; the bound keeps recursion off the end of the stack. */
const MAX_DEPTH = 32;

/** JSON as the kit's rule for secrets takes it: the object or list that the document wants, or else its text. */
export function readDocument(given: unknown, { type, jsonType }: ParameterDescriptor): object | string {
  const wanted = jsonType ?? type;
  const text = toText(given);
  const value = readJson(text);
  if (typeof value !== "object" || value === null || nests(value, MAX_DEPTH)) return text;
  const isOther = Array.isArray(value) ? wanted === "object" : wanted === "array";
  return isOther ? text : value;
}

/**
 * JSON as a literal of its object or list, otherwise as text. What the rule hides becomes a variable, always as text: each text
 * and number of a secret, so that its shape stays, or a text as a whole.
 */
export function readJsonValue(
  given: unknown,
  descriptor: ParameterDescriptor,
  { masked, variables }: Pick<Place, "masked" | "variables">,
): Literal {
  const { name } = descriptor;
  const value = readDocument(given, descriptor);
  if (typeof value === "object") return toLiteral(value, { name, parameter: name, masked, variables });
  const isSecret = value.trim() !== "" && isHidden(value, masked);
  return isSecret ? variables.forJson(name, value) : toTextLiteral(value);
}

/** A text as it is, and anything else as JSON writes it. */
export function toText(value: unknown): string {
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
  /** The parameter in which it stands. */
  readonly parameter: string;
  /** What the rule shows of the value. */
  readonly masked: unknown;
  readonly variables: Variables;
}

function toLiteral(value: unknown, place: Place): Literal {
  const { name, parameter, masked, variables } = place;
  if (value === null || typeof value === "boolean") return { kind: "constant", value };
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      toLiteral(item, { ...place, masked: readMaskedMember(masked, String(index)) }),
    );
    return { kind: "list", items };
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, member]) => {
      return [
        key,
        toLiteral(member, { ...place, name: key, masked: readMaskedMember(masked, key) }),
      ] as const;
    });
    return { kind: "object", members };
  }
  if (typeof value === "number" || typeof value === "bigint")
    return masked === MASK ? variables.forMember(name, parameter, String(value)) : toNumberLiteral(value);
  const text = String(value);
  return isHidden(text, masked) ? variables.forMember(name, parameter, text) : toTextLiteral(text);
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
