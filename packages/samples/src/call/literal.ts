/** A value as it will stand in code. */
export type Literal =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "integer"; readonly value: bigint }
  | { readonly kind: "decimal"; readonly digits: string }
  | { readonly kind: "constant"; readonly value: boolean | null }
  | VariableLiteral
  | { readonly kind: "list"; readonly items: readonly Literal[] }
  | ObjectLiteral;

/** A text that a variable of the environment holds. */
export interface VariableLiteral {
  readonly kind: "variable";
  readonly name: string;
}

/** An object, its members in their order. */
export interface ObjectLiteral {
  readonly kind: "object";
  readonly members: readonly (readonly [name: string, value: Literal])[];
}

/** A text as a literal. */
export function toTextLiteral(text: string): Literal {
  return { kind: "text", text };
}

/** A number as a literal: an integer while it is exact. What JSON cannot hold is null, as in JSON. */
export function toNumberLiteral(value: number | bigint): Literal {
  if (typeof value === "bigint" || Number.isSafeInteger(value))
    return { kind: "integer", value: BigInt(value) };
  return Number.isFinite(value)
    ? { kind: "decimal", digits: String(value) }
    : { kind: "constant", value: null };
}

/** A value that is not a container, as the text that travels. */
export function toScalarText(literal: Literal): string {
  switch (literal.kind) {
    case "text":
      return literal.text;
    case "decimal":
      return literal.digits;
    case "integer":
    case "constant":
      return String(literal.value);
    // These are made of more than text: the code that writes them knows how.
    case "variable":
    case "list":
    case "object":
      return "";
  }
}

/** What the code will hold: a variable is a text. */
export function toValue(literal: Literal): unknown {
  switch (literal.kind) {
    case "text":
      return literal.text;
    case "variable":
      return literal.name;
    case "integer":
    case "constant":
      return literal.value;
    case "decimal":
      return Number(literal.digits);
    case "list":
      return literal.items.map(toValue);
    case "object":
      return Object.fromEntries(literal.members.map(([name, value]) => [name, toValue(value)]));
  }
}
