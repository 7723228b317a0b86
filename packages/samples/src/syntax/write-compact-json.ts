import { type Literal, toScalarText } from "../call/literal.ts";
import { escapeUtf16, quoteText } from "./escape-text.ts";

/** A value as JSON without spaces, in which all that cannot be seen is escaped. Absent when a variable stands in it. */
export function writeCompactJson(literal: Literal): string | undefined {
  return hasVariable(literal) ? undefined : write(literal);
}

function hasVariable(literal: Literal): boolean {
  if (literal.kind === "list") return literal.items.some(hasVariable);
  if (literal.kind === "object") return literal.members.some(([, value]) => hasVariable(value));
  return literal.kind === "variable";
}

function write(literal: Literal): string {
  switch (literal.kind) {
    case "text":
      return quoteJsonText(literal.text);
    case "list":
      return `[${literal.items.map(write).join(",")}]`;
    case "object":
      return `{${literal.members.map(([name, value]) => `${quoteJsonText(name)}:${write(value)}`).join(",")}}`;
    default:
      return toScalarText(literal);
  }
}

function quoteJsonText(text: string): string {
  return quoteText(text, escapeUtf16);
}
