import { isJsonObject, type Json } from "../json-pointer.ts";
import { listMissing, quote } from "./is-same.ts";
import { judgeShift } from "./judge-shift.ts";
import { type Relation, relateSchemas } from "./relate-schemas.ts";
import { reportShift } from "./report-shift.ts";
import {
  compareMembers,
  enter,
  explain,
  listNames,
  type Rule,
  report,
  type Scope,
  type Sides,
} from "./scope.ts";
import { reportOrder } from "./texts.ts";

const SHOWN = { typed: true, named: true };

/** `x-allowed-when`: the fewer values another parameter may have, the fewer calls are right. */
export const compareAllowedWhen: Rule = (sides, scope) => {
  const { before, after } = sides;
  if (!isJsonObject(before) || !isJsonObject(after))
    return reportRule(sides, scope, before === undefined ? "narrowed" : "widened");
  const rules: Record<string, Rule> = {
    parameter: (place) => reportRule(place, scope, "changed"),
    values: (place) => compareValues(place, scope),
  };
  compareMembers(sides, scope, rules);
};

function reportRule(sides: Sides, scope: Scope, relation: Relation): void {
  const words = `the rule beside which values of another parameter it may stand went from ${quote(sides.before)} to ${quote(sides.after)}`;
  reportShift(sides, scope, { ...SHOWN, kind: `allowed-when-${relation}`, relation, words });
}

function compareValues(sides: Sides, scope: Scope): void {
  const [before, after] = [sides.before, sides.after].map((list) =>
    Array.isArray(list) ? (list as Json[]) : [],
  );
  const [added, removed] = [listMissing(after ?? [], before ?? []), listMissing(before ?? [], after ?? [])];
  for (const value of added)
    reportShift(sides, scope, {
      ...SHOWN,
      kind: "allowed-when-widened",
      relation: "widened",
      words: `it may stand beside ${quote(value)} too`,
    });
  for (const value of removed)
    reportShift(sides, scope, {
      ...SHOWN,
      kind: "allowed-when-narrowed",
      relation: "narrowed",
      words: `it may not stand beside ${quote(value)} any more`,
    });
  if (added.length + removed.length === 0) reportOrder(sides, scope, "the values of the rule");
}

/** `x-variant-by`: a value that chooses a schema narrows what may stand beside it, unless the value is new itself. */
export const compareVariants: Rule = (sides, scope) => {
  if (!isJsonObject(sides.before) || !isJsonObject(sides.after)) {
    const relation = sides.before === undefined ? "narrowed" : "changed";
    return reportShift(sides, scope, {
      ...SHOWN,
      kind: `variants-${relation}`,
      relation,
      words: "the rule by which another parameter chooses the shape came or went",
    });
  }
  const rules: Record<string, Rule> = {
    parameter: (place) =>
      reportShift(place, scope, {
        ...SHOWN,
        kind: "variants-changed",
        relation: "changed",
        words: "another parameter chooses the shape",
      }),
    mapping: (place) => compareMapping(place, scope),
  };
  compareMembers(sides, scope, rules);
};

function compareMapping(sides: Sides, scope: Scope): void {
  for (const value of listNames(sides.before, sides.after))
    explain(enter(sides, value), scope, (place) => compareVariant(value, place, scope));
}

function compareVariant(value: string, sides: Sides, scope: Scope): void {
  const { before, after, pointer } = sides;
  const refer = (target: Json | undefined): Json | undefined =>
    typeof target === "string" ? { $ref: target } : undefined;
  const isNew = before === undefined;
  const isKnown = scope.listed?.has(value) ?? true;
  const change = isNew ? "added" : after === undefined ? "removed" : "changed";
  const relation = judgeMapped(change, isKnown) ?? relateSchemas(refer(before), refer(after), scope.roots);
  report(scope, {
    pointer,
    kind: `variant-${change}`,
    sentence: `${scope.label}: the shape beside the value ${quote(value)} was ${change}: ${quote(before)} became ${quote(after)}.`,
    effects: judgeShift({ relation, ...SHOWN }, scope.use),
  });
}

/** Whether the value was there before, and nothing was asked beside it, decides. */
function judgeMapped(change: string, isKnown: boolean): Relation | undefined {
  if (change === "added") return isKnown ? "narrowed" : "widened";
  return change === "removed" ? "changed" : undefined;
}
