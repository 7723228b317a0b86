import { isJsonObject, type Json } from "../json-pointer.ts";
import { BOUNDS, compareBounds, compareLimit, isLimit } from "./compare-limit.ts";
import { compareSecrecy, SECRECY } from "./compare-secrecy.ts";
import { compareFormats, compareTypes, readType } from "./compare-types.ts";
import { compareValues, VALUES } from "./compare-values.ts";
import { reportShift } from "./report-shift.ts";
import { enter, explain, listNames, type Rule, type Scope, type Sides } from "./scope.ts";
import { reportRewritten } from "./texts.ts";

const RULES: Readonly<Record<string, Rule>> = {
  type: reportRewritten,
  format: compareFormats,
  writeOnly: reportRewritten,
  not: (sides, scope) =>
    reportShift(sides, scope, {
      kind: "not-changed",
      relation: "changed",
      words: "what must not fit changed",
    }),
};

/** Whether this comparison speaks of the keyword. */
export function isCompared(keyword: string): boolean {
  return Object.hasOwn(RULES, keyword) || VALUES.includes(keyword) || isLimit(keyword);
}

/** Compares the keywords of two schemas that speak of the value itself. */
export function compareAssertions(sides: Sides, scope: Scope): void {
  explain(pick(sides, VALUES), scope, compareValues);
  const isSecretChanged = compareSecrecy(sides, scope);
  const turned = BOUNDS.filter((bounds) => bounds.every((name) => isTurned(enter(sides, name))));
  for (const bounds of turned) compareBounds(sides, scope, bounds);
  const told: string[] = [...VALUES, ...turned.flat(), ...(isSecretChanged ? SECRECY : [])];
  for (const name of listNames(sides.before, sides.after).filter(isCompared)) {
    if (told.includes(name)) continue;
    explain(enter(sides, name), scope, isLimit(name) ? compareLimit : chooseRule(name, sides));
  }
}

/** Whether a keyword came or went. */
function isTurned({ before, after }: Sides): boolean {
  return (before === undefined) !== (after === undefined);
}

function chooseRule(name: string, { before, after }: Sides): Rule {
  if (name === "type")
    return (place, scope) =>
      compareTypes({ ...place, before: readType(before), after: readType(after) }, scope);
  return RULES[name] ?? reportRewritten;
}

function pick({ before, after, pointer }: Sides, names: readonly string[]): Sides {
  const take = (schema: Json | undefined) =>
    Object.fromEntries(
      Object.entries(isJsonObject(schema) ? schema : {}).filter(([name]) => names.includes(name)),
    );
  return { before: take(before), after: take(after), pointer };
}
