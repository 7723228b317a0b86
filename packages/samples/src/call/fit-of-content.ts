import { createConnectionExamples } from "@dataworks-kit/api";
import { createConnectionInputSchema } from "@dataworks-kit/api/validate";
import { type Literal, textOfScalar } from "./literal.ts";
import type { CallModel } from "./read-call.ts";

/**
 * How Content fits the type of its ConnectionType: its members are those of the documented example (`exact`), or it has
 * other members beside the required ones (`wider`), or another shape (`other`). Text fits exactly.
 */
export type ContentFit = "exact" | "wider" | "other";

/** Which fit Content has, for a language that checks types. */
export function fitOfContent({ parameters }: CallModel): ContentFit {
  const literals = new Map<string, Literal>(parameters.map(({ name, value }) => [name, value]));
  const content = literals.get("Content");
  if (content?.kind !== "object") return "exact";
  const example = exampleOf(literals.get("ConnectionType"));
  if (example === undefined) return "other";
  const input = { ...example, Content: toValue(content) };
  if ("issues" in createConnectionInputSchema["~standard"].validate(input)) return "other";
  const names = Object.keys(example.Content);
  return content.members.every(([name]) => names.includes(name)) ? "exact" : "wider";
}

function exampleOf(type: Literal | undefined): { readonly Content: object } | undefined {
  const examples: Readonly<Record<string, { readonly Content: object }>> = createConnectionExamples.inputs;
  const name = type ? textOfScalar(type) : "";
  return Object.hasOwn(examples, name) ? examples[name] : undefined;
}

/** What the code will hold: a variable is a text. */
function toValue(literal: Literal): unknown {
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
