import { isJsonObject, type Json } from "../json-pointer.ts";
import { isSameSet, listMissing, quote } from "./is-same.ts";
import { toObject } from "./list-operations.ts";
import { reportShift } from "./report-shift.ts";
import { enter, type Scope, type Sides } from "./scope.ts";
import { reportOrder, reportRewritten } from "./texts.ts";

/** The keywords that list values. */
export const VALUES: readonly string[] = ["enum", "const"];

/** Compares listed values. One that is written out as one or as a list of one is the same. */
export function compareValues(sides: Sides, scope: Scope): void {
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

/** The values that a schema lists. */
export function listValues(schema: Json | undefined): readonly Json[] | undefined {
  const { const: only, enum: list } = toObject(schema);
  return Array.isArray(list) ? list : only === undefined ? undefined : [only];
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  { sides, scope }: { readonly sides: Sides; readonly scope: Scope },
): void {
  const [added, removed] = [listMissing(after, before), listMissing(before, after)];
  const tell = (value: Json, happened: "added" | "removed") =>
    reportShift(sides, scope, {
      typed: true,
      named: true,
      kind: `value-${happened}`,
      relation: happened === "added" ? "widened" : "narrowed",
      words: `the value ${quote(value)} was ${happened}`,
    });
  for (const value of added) tell(value, "added");
  for (const value of removed) tell(value, "removed");
  if (added.length + removed.length > 0) return;
  const isMoved = isSameSet(before, after) && before.length > 1;
  if (isMoved) reportOrder(sides, scope, "the values");
  else reportRewritten(sides, scope);
}
