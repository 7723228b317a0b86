import { isCompared } from "./compare-assertions.ts";
import { isSameSet } from "./is-same.ts";
import { judgeDefault, reportDeprecation } from "./report-words.ts";
import { enter, explain, listNames, type Rule, type Scope, type Sides } from "./scope.ts";
import { createTextRule, FOR_READERS, reportOrder } from "./texts.ts";

/** Keywords that others speak of. */
const STRUCTURE = new Set([
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "contentMediaType",
  "contentSchema",
]);

const RULES: Readonly<Record<string, Rule>> = {
  title: createTextRule("title"),
  description: createTextRule("description"),
  $comment: createTextRule("comment", FOR_READERS),
  externalDocs: createTextRule("link"),
  example: createTextRule("example-value", { types: "fix", double: "fix", command: "fix" }),
  examples: compareExamples,
  default: judgeDefault,
  deprecated: reportDeprecation,
  readOnly: (sides, scope) =>
    createTextRule("read-only", { types: sides.after === true ? "breaking" : "addition" })(sides, scope),
  xml: createTextRule("xml-name", { types: "fix", double: "breaking" }),
  discriminator: createTextRule("discriminator", { types: "breaking" }),
  "x-enumDescriptions": createTextRule("meaning-of-values"),
  "x-evidence": createTextRule("evidence"),
  "x-required-evidence": createTextRule("evidence-of-required", FOR_READERS),
  "x-constraint-evidence": createTextRule("evidence-of-constraints", FOR_READERS),
};

/** Compares what two schemas say beside the values that fit: to people, to tools, of our own. */
export function compareAnnotations(sides: Sides, scope: Scope): void {
  const names = listNames(sides.before, sides.after);
  for (const name of names.filter((name) => !STRUCTURE.has(name) && !isCompared(name)))
    explain(enter(sides, name), scope, Object.hasOwn(RULES, name) ? RULES[name] : undefined);
}

function compareExamples(sides: Sides, scope: Scope): void {
  const { before, after } = sides;
  if (Array.isArray(before) && Array.isArray(after) && isSameSet(before, after)) {
    reportOrder(sides, scope, "the examples");
    return;
  }
  createTextRule("example-value", { types: "fix", double: "fix", command: "fix" })(sides, scope);
}
