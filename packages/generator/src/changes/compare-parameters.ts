import { isJsonObject } from "../json-pointer.ts";
import { spreadEffect } from "./change.ts";
import { compareAllowedWhen, compareVariants } from "./compare-rules.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { isSame, isSameSet, quote } from "./is-same.ts";
import { type DeclaredOperation, type DeclaredParameter, toObject } from "./list-operations.ts";
import { reportDeprecation } from "./report-words.ts";
import type { Use } from "./schema-uses.ts";
import { compareMembers, explain, type Rule, report, type Scope } from "./scope.ts";
import { flattenSchema } from "./split-schema.ts";
import { createTextRule, reportOrder, reportRewritten } from "./texts.ts";

/** The operation in both documents. */
export interface OperationSides {
  readonly before: DeclaredOperation;
  readonly after: DeclaredOperation;
}

/** Compares the parameters of an operation, wherever each is declared. */
export function compareParameters({ before, after }: OperationSides, scope: Scope): void {
  const use = new Set<Use>(after.takesForm ? ["input"] : ["input", "url"]);
  const names = new Set([...before.parameters.keys(), ...after.parameters.keys()]);
  for (const name of names) {
    const [was, is] = [before.parameters.get(name), after.parameters.get(name)];
    const here = { ...scope, use, label: `Parameter ${name}` };
    for (const { pointer } of [was, is].flatMap((one) => one ?? [])) scope.notes.visited.add(pointer);
    if (was && is) compareParameter(was, is, { ...here, ...findListed(was, before, scope) });
    else if (is) reportPresence(is, here, "added");
    else if (was) reportPresence(was, here, "removed");
  }
}

/** The values of the parameter that chooses the shape of this one, before. */
function findListed(
  { value }: DeclaredParameter,
  before: DeclaredOperation,
  { roots }: Scope,
): Pick<Scope, "listed"> {
  const governor = before.parameters.get(String(toObject(value["x-variant-by"]).parameter));
  const { enum: list, anyOf } = flattenSchema(roots.before, governor?.schema);
  const branches = Array.isArray(anyOf)
    ? anyOf.map((branch) => flattenSchema(roots.before, branch).enum)
    : [];
  const values = [list, ...branches].flatMap((one) => (Array.isArray(one) ? one : []));
  return values.length > 0 ? { listed: new Set(values.map(String)) } : {};
}

/** What callers must not do without is news that breaks them; so is what they can no longer give. */
function reportPresence(
  { pointer, required }: DeclaredParameter,
  scope: Scope,
  what: "added" | "removed",
): void {
  const isRequired = what === "added" && required;
  const meaning = isRequired
    ? ", and must be given"
    : what === "removed"
      ? ": calls that give it are refused"
      : "";
  report(scope, {
    pointer,
    kind: isRequired ? "parameter-required-added" : `parameter-${what}`,
    sentence: `${scope.label} was ${what}${meaning}.`,
    effects: spreadEffect(what === "added" && !required ? "addition" : "breaking"),
  });
}

function compareParameter(before: DeclaredParameter, after: DeclaredParameter, scope: Scope): void {
  const { pointer } = after;
  if (before.place !== after.place)
    report(scope, {
      pointer,
      kind: "parameter-moved",
      sentence: `${scope.label} stood in the ${before.place}, and stands in the ${after.place} now.`,
      effects: { ...spreadEffect("breaking"), command: "none" },
    });
  if (before.required !== after.required) reportNeed(after, scope);
  const isForm = [before, after].some(({ place }) => place === "form");
  if (!isForm) {
    const rules = after.name === "Version" ? { ...RULES, schema: compareVersions } : RULES;
    compareMembers({ before: before.value, after: after.value, pointer }, scope, rules);
    return;
  }
  // A member of a form is its own schema: what both say of a parameter stands in one of them only.
  const [was, is] = [before, after].map(readOwnRules);
  compareMembers({ before: was, after: is, pointer }, scope, RULES);
  compareSchemas({ before: withoutRules(before), after: withoutRules(after), pointer }, scope);
}

const OF_PARAMETER = ["x-variant-by", "x-allowed-when"];

function readOwnRules({ value }: DeclaredParameter) {
  return Object.fromEntries(Object.entries(value).filter(([name]) => OF_PARAMETER.includes(name)));
}

function withoutRules({ schema }: DeclaredParameter) {
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !OF_PARAMETER.includes(name)));
}

function reportNeed({ pointer, required }: DeclaredParameter, scope: Scope): void {
  const effect = required ? "breaking" : "addition";
  report(scope, {
    pointer,
    kind: required ? "parameter-required" : "parameter-optional",
    sentence: `${scope.label} ${required ? "must be given now" : "may be left out now"}.`,
    effects: spreadEffect(effect),
  });
}

/** Told by `reportNeed`, by the place, or by the name under which it was found. */
const isTold: Rule = ({ before, after, pointer }, scope) => {
  const isKey = pointer.endsWith("/required") && (before === true) === (after === true);
  if (isKey) reportRewritten({ before, after, pointer }, scope);
  else scope.notes.told += 1;
};

/** The version names another contract. */
const compareVersions: Rule = (sides, scope) => {
  const [before, after] = [sides.before, sides.after].map((schema) => {
    const { const: only, enum: list } = toObject(schema);
    return only ?? (Array.isArray(list) ? list[0] : undefined);
  });
  if (before === after) compareSchemas(sides, scope);
  else
    report(scope, {
      pointer: sides.pointer,
      kind: "version-changed",
      sentence: `${scope.label}: the version of the API went from ${quote(before)} to ${quote(after)}.`,
      effects: spreadEffect("breaking"),
    });
};

const EXAMPLE = createTextRule("example", { types: "fix", command: "fix" });

const RULES: Readonly<Record<string, Rule>> = {
  in: isTold,
  required: isTold,
  schema: compareSchemas,
  description: createTextRule("description"),
  deprecated: reportDeprecation,
  example: EXAMPLE,
  examples: EXAMPLE,
  style: reportRewritten,
  explode: reportRewritten,
  "x-evidence": createTextRule("evidence"),
  "x-allowed-when": compareAllowedWhen,
  "x-variant-by": compareVariants,
};

/** A declaration that both documents write differently, and that means the same. */
export function compareDeclarations({ before, after }: OperationSides, scope: Scope): void {
  const pick = ({ value: { parameters = [], requestBody = null } }: DeclaredOperation) => ({
    parameters,
    requestBody,
  });
  const sides = { before: pick(before), after: pick(after), pointer: `${after.pointer}/parameters` };
  const [was, is] = [sides.before.parameters, sides.after.parameters];
  const isMoved = Array.isArray(was) && Array.isArray(is) && isSameSet(was, is) && !isSame(was, is);
  explain(sides, scope, (place) => {
    if (isMoved) reportOrder(place, scope, "the parameters");
    else reportRewritten(place, scope, "the parameters are declared in another way");
  });
}
