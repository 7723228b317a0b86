import { isJsonObject, type Json } from "../json-pointer.ts";
import { compareLimit, isLimit } from "./compare-limit.ts";
import { isSameSet, listMissing, quote } from "./is-same.ts";
import { type Relation, toRelation } from "./relate-schemas.ts";
import { reportShift } from "./report-shift.ts";
import { enter, explain, listNames, type Rule, report, type Scope, type Sides } from "./scope.ts";
import { reportOrder, reportRewritten } from "./texts.ts";

const RULES: Readonly<Record<string, Rule>> = {
  type: compareTypes,
  format: compareFormats,
  writeOnly: () => {},
  not: (sides, scope) => reportShift(sides, scope, { kind: "not-changed", relation: "changed" }),
};
const VALUES = ["enum", "const"];

/** Whether this comparison speaks of the keyword. */
export function isCompared(keyword: string): boolean {
  return Object.hasOwn(RULES, keyword) || VALUES.includes(keyword) || isLimit(keyword);
}

/** Compares the keywords of two schemas that speak of the value itself. */
export function compareAssertions(sides: Sides, scope: Scope): void {
  explain(pick(sides, VALUES), scope, compareValues);
  const isSecretChanged = compareSecrecy(sides, scope);
  for (const name of listNames(sides.before, sides.after).filter(isCompared)) {
    const isTold = VALUES.includes(name) || (isSecretChanged && SECRECY.includes(name));
    if (!isTold) explain(enter(sides, name), scope, isLimit(name) ? compareLimit : chooseRule(name));
  }
}

function chooseRule(name: string): Rule {
  return name === "writeOnly" ? reportRewritten : (RULES[name] ?? reportRewritten);
}

function pick({ before, after, pointer }: Sides, names: readonly string[]): Sides {
  const take = (schema: Json | undefined) =>
    Object.fromEntries(
      Object.entries(isJsonObject(schema) ? schema : {}).filter(([name]) => names.includes(name)),
    );
  return { before: take(before), after: take(after), pointer };
}

/** A value that is written out as one or as a list of one is the same. */
function compareValues(sides: Sides, scope: Scope): void {
  const [before, after] = [listValues(sides.before), listValues(sides.after)];
  const { pointer } = enter(sides, findKeyword(sides.after) ?? findKeyword(sides.before) ?? "enum");
  const place = { ...sides, pointer };
  if (before && after) {
    compareLists(before, after, { sides: place, scope });
    return;
  }
  const shift = { typed: true, named: true };
  if (after)
    reportShift(place, scope, {
      ...shift,
      kind: "values-listed",
      relation: "narrowed",
      words: `the values are listed: ${after.map(quote).join(", ")}`,
    });
  else
    reportShift(place, scope, {
      ...shift,
      kind: "values-opened",
      relation: "widened",
      words: "the values are no longer listed",
    });
}

function findKeyword(schema: Json | undefined): string | undefined {
  return Object.keys(isJsonObject(schema) ? schema : {})[0];
}

function listValues(schema: Json | undefined): readonly Json[] | undefined {
  const { const: only, enum: list } = isJsonObject(schema) ? schema : {};
  return Array.isArray(list) ? list : only === undefined ? undefined : [only];
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  { sides, scope }: { readonly sides: Sides; readonly scope: Scope },
): void {
  const shift = { typed: true, named: true };
  const [added, removed] = [listMissing(after, before), listMissing(before, after)];
  for (const value of added)
    reportShift(sides, scope, {
      ...shift,
      kind: "value-added",
      relation: "widened",
      words: `the value ${quote(value)} was added`,
    });
  for (const value of removed)
    reportShift(sides, scope, {
      ...shift,
      kind: "value-removed",
      relation: "narrowed",
      words: `the value ${quote(value)} was removed`,
    });
  if (added.length + removed.length > 0) return;
  const isMoved = isSameSet(before, after) && before.length > 1;
  if (isMoved) reportOrder(sides, scope, "the values");
  else reportRewritten(sides, scope);
}

const SECRECY = ["format", "writeOnly"];
const SECRET: Rule = ({ pointer }, scope) => {
  const isInUrl = scope.use.has("url");
  const isAnswered = [...scope.use].some((use) => use.startsWith("answer"));
  report(scope, {
    pointer,
    kind: "secret-added",
    sentence: `${scope.label} is a secret now: messages, logs and lists show *** instead of it${isInUrl ? ", and a client refuses it in a URL" : ""}.`,
    effects: {
      types: "fix",
      client: isInUrl ? "breaking" : "fix",
      double: "fix",
      command: isAnswered ? "breaking" : "addition",
    },
  });
};

const NO_SECRET: Rule = ({ pointer }, scope) =>
  report(scope, {
    pointer,
    kind: "secret-removed",
    sentence: `${scope.label} is not a secret any more: messages, logs and lists may show it.`,
    effects: { types: "fix", client: "breaking", double: "breaking", command: "breaking" },
  });

/** Whether it was told that a value became a secret, or ceased to be one. */
function compareSecrecy(sides: Sides, scope: Scope): boolean {
  const [was, is] = [isMarked(sides.before), isMarked(sides.after)];
  if (was === is) return false;
  const rule = is ? SECRET : NO_SECRET;
  rule(sides, scope);
  return true;
}

function isMarked(schema: Json | undefined): boolean {
  return isJsonObject(schema) && (schema.format === "password" || schema.writeOnly === true);
}

/** A type of which nothing is said is any. */
function compareTypes(sides: Sides, scope: Scope): void {
  const [before, after] = [listTypes(sides.before), listTypes(sides.after)];
  const [hadNull, hasNull] = [before.includes("null"), after.includes("null")];
  if (hadNull !== hasNull && sides.before !== undefined && sides.after !== undefined)
    reportShift(sides, scope, {
      kind: hasNull ? "null-allowed" : "null-refused",
      relation: hasNull ? "widened" : "narrowed",
      typed: true,
      checked: true,
    });
  const relation = relateTypes(before.filter(isNotNull), after.filter(isNotNull));
  if (relation === "same") {
    hadNull === hasNull ? reportRewritten(sides, scope) : undefined;
    return;
  }
  const words = `the type ${writeTypes(sides.before)} became ${writeTypes(sides.after)}`;
  reportShift(sides, scope, {
    kind: `type-${relation}`,
    relation,
    typed: true,
    named: true,
    checked: true,
    words,
  });
}

const ANY = ["string", "number", "integer", "boolean", "array", "object", "null"];

function listTypes(type: Json | undefined): string[] {
  return type === undefined ? ANY : [type].flat().map(String);
}

function isNotNull(type: string): boolean {
  return type !== "null";
}

function relateTypes(before: readonly string[], after: readonly string[]): Relation {
  const holds = (outer: readonly string[], type: string) =>
    outer.includes(type) || (type === "integer" && outer.includes("number"));
  return toRelation(
    before.every((type) => holds(after, type)),
    after.every((type) => holds(before, type)),
  );
}

function writeTypes(type: Json | undefined): string {
  return type === undefined ? "any" : [type].flat().map(String).join(" or ");
}

/** A format narrows; int64 holds int32, and has a type of its own. `password` is a mark, which is told apart. */
function compareFormats(sides: Sides, scope: Scope): void {
  const [before, after] = [sides.before, sides.after].map((format) =>
    format === "password" ? undefined : format,
  );
  const isWider = after === undefined || (before === "int32" && after === "int64");
  const isNarrower = before === undefined || (before === "int64" && after === "int32");
  const relation = toRelation(isWider, isNarrower);
  if (relation === "same") {
    reportRewritten(sides, scope);
    return;
  }
  const [isExact, isInteger] = [/^int64$/, /^int(32|64)$/].map((word) =>
    [before, after].some((format) => word.test(String(format))),
  );
  const words = `the format ${quote(before)} became ${quote(after)}`;
  const shift = { typed: isExact === true, checked: isInteger === true };
  reportShift(sides, scope, { kind: `format-${relation}`, relation, ...shift, words });
}
