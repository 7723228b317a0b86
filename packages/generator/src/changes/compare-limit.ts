import type { Json, JsonObject } from "../json-pointer.ts";
import { quote } from "./is-same.ts";
import { toObject } from "./list-operations.ts";
import { type Relation, toRelation } from "./relate-schemas.ts";
import { reportShift } from "./report-shift.ts";
import { enter, type Scope, type Sides } from "./scope.ts";
import { reportRewritten } from "./texts.ts";

type Compare = (before: Json, after: Json) => Relation;

const larger: Compare = (before, after) =>
  toRelation(Number(after) >= Number(before), Number(after) <= Number(before));
const smaller: Compare = (before, after) => larger(after, before);
const divides: Compare = (before, after) =>
  toRelation(
    Number.isInteger(Number(before) / Number(after)),
    Number.isInteger(Number(after) / Number(before)),
  );

/** Keywords that bound a value, and whether one bound lets more pass than another. Without one, everything passes. */
const LIMITS: Readonly<Record<string, Compare>> = {
  minimum: smaller,
  exclusiveMinimum: smaller,
  minLength: smaller,
  minItems: smaller,
  minProperties: smaller,
  maximum: larger,
  exclusiveMaximum: larger,
  maxLength: larger,
  maxItems: larger,
  maxProperties: larger,
  multipleOf: divides,
  pattern: () => "changed",
  uniqueItems: (before) => (before === true ? "widened" : "narrowed"),
};

/** The bounds of a number: one that it may reach, and one that it may not. */
export const BOUNDS = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;

/** Compares the bounds of numbers where one that may be reached became one that may not, or the other way round. */
export function compareBounds(
  sides: Sides,
  scope: Scope,
  [reached, excluded]: (typeof BOUNDS)[number],
): void {
  const compare = reached === "minimum" ? smaller : larger;
  const [before, after] = [sides.before, sides.after].map((schema) =>
    readBound(toObject(schema), reached, excluded),
  );
  const relation = before === undefined || after === undefined ? "changed" : compare(before, after);
  const place = enter(sides, toObject(sides.after)[reached] === undefined ? excluded : reached);
  if (relation === "same") reportRewritten(place, scope);
  else
    reportShift(place, scope, { kind: `${reached}-${relation}`, relation, words: `the ${reached} changed` });
}

/** An integer beyond a bound is at least one away from it, and another number a little. */
function readBound(schema: JsonObject, reached: string, excluded: string): number | undefined {
  const step = (schema.type === "integer" ? 1 : Number.EPSILON) * (reached === "minimum" ? 1 : -1);
  const limits = [schema[reached], schema[excluded]].flatMap((limit, index) =>
    limit === undefined ? [] : [Number(limit) + step * index],
  );
  return limits.length === 1 ? limits[0] : undefined;
}

/** Whether a keyword bounds a value. */
export function isLimit(keyword: string): boolean {
  return Object.hasOwn(LIMITS, keyword);
}

/** Compares two bounds of the same keyword. The types do not show them. */
export function compareLimit(sides: Sides, scope: Scope): void {
  const { before, after, pointer } = sides;
  const keyword = pointer.slice(pointer.lastIndexOf("/") + 1);
  const relation = relateLimits(keyword, before, after);
  if (relation === "same") {
    reportRewritten(sides, scope);
    return;
  }
  const name = keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const words = `${keyword} went from ${quote(before)} to ${quote(after)}`;
  reportShift(sides, scope, { kind: `${name}-${relation}`, relation, words });
}

function relateLimits(keyword: string, before: Json | undefined, after: Json | undefined): Relation {
  const compare = LIMITS[keyword];
  const isFree = (limit: Json | undefined) =>
    limit === undefined || limit === false || (limit === 0 && /^min[A-Z]/.test(keyword));
  if (isFree(before)) return isFree(after) ? "same" : "narrowed";
  if (isFree(after)) return "widened";
  return compare && before !== undefined && after !== undefined ? compare(before, after) : "changed";
}
