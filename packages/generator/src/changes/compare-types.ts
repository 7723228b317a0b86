import type { Json } from "../json-pointer.ts";
import { listValues } from "./compare-values.ts";
import { quote } from "./is-same.ts";
import { toObject } from "./list-operations.ts";
import { type Relation, toRelation } from "./relate-schemas.ts";
import { reportShift } from "./report-shift.ts";
import type { Scope, Sides } from "./scope.ts";
import { reportRewritten } from "./texts.ts";

/** Compares types. One of which nothing is said is any. */
export function compareTypes(sides: Sides, scope: Scope): void {
  const [before, after] = [listTypes(sides.before), listTypes(sides.after)];
  const [hadNull, hasNull] = [before.includes("null"), after.includes("null")];
  if (hadNull !== hasNull && sides.before !== undefined && sides.after !== undefined)
    reportShift(sides, scope, {
      kind: hasNull ? "null-allowed" : "null-refused",
      relation: hasNull ? "widened" : "narrowed",
      words: hasNull ? "null fits too" : "null does not fit any more",
      typed: true,
      checked: true,
    });
  const relation = relateTypes(before.filter(isNotNull), after.filter(isNotNull));
  if (relation === "same") {
    if (hadNull === hasNull) reportRewritten(sides, scope);
    return;
  }
  const words = `the type ${writeTypes(sides.before)} became ${writeTypes(sides.after)}`;
  const shift = { typed: true, named: true, checked: true };
  reportShift(sides, scope, { ...shift, kind: `type-${relation}`, relation, words });
}

/** The type of a schema. Values that are listed have theirs, also where nothing else is said of them. */
export function readType(schema: Json | undefined): Json | undefined {
  const { type } = toObject(schema);
  const values = listValues(schema);
  if (type !== undefined || !values) return type;
  const types = [...new Set(values.map(nameType))];
  return types.length === 1 ? types[0] : types;
}

function nameType(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "bigint" || Number.isInteger(value)) return "integer";
  return typeof value;
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

/** Compares formats. One narrows; int64 holds int32, and has a type of its own. `password` is a mark, which is told apart. */
export function compareFormats(sides: Sides, scope: Scope): void {
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
