import { isJsonObject, type Json } from "../json-pointer.ts";
import type { Effect, Effects } from "./change.ts";
import { isSameSet, listMissing, quote } from "./is-same.ts";
import { compareMembers, enter, explain, listNames, type Rule, report } from "./scope.ts";
import { createTextRule, FOR_READERS, reportOrder } from "./texts.ts";

/** Signing and verifying are written by hand: they must follow what the document says of it. */
function judgeProof(effect: Effect): Partial<Effects> {
  return { client: effect, double: effect, command: effect };
}

/** Compares the ways in which a caller is proven: each is an alternative. */
export const compareSecurity: Rule = (sides, scope) => {
  const [before, after] = [sides.before, sides.after].map((list) =>
    Array.isArray(list) ? (list as Json[]) : undefined,
  );
  if (!before || !after || before.length === 0 || after.length === 0)
    return report(scope, {
      pointer: sides.pointer,
      kind: "security-changed",
      sentence: `${scope.label}: the ways to prove the caller went from ${quote(sides.before)} to ${quote(sides.after)}.`,
      effects: judgeProof("breaking"),
    });
  const tell = (way: Json, what: "added" | "removed") =>
    report(scope, {
      pointer: sides.pointer,
      kind: `security-way-${what}`,
      sentence: `${scope.label}: the way ${Object.keys(isJsonObject(way) ? way : {}).join(" with ")} to prove the caller was ${what}.`,
      effects: judgeProof(what === "added" ? "addition" : "breaking"),
    });
  for (const way of listMissing(after, before)) tell(way, "added");
  for (const way of listMissing(before, after)) tell(way, "removed");
  if (isSameSet(before, after)) reportOrder(sides, scope, "the ways to prove the caller");
};

/** Compares the schemes by which a caller is proven. */
export const compareSchemes: Rule = (sides, scope) => {
  for (const name of listNames(sides.before, sides.after)) {
    const here = { ...scope, label: `Security scheme ${name}` };
    explain(enter(sides, name), here, compareScheme);
  }
};

const compareScheme: Rule = (sides, scope) => {
  const { before, after, pointer } = sides;
  if (before === undefined || after === undefined)
    return report(scope, {
      pointer,
      kind: before === undefined ? "security-scheme-added" : "security-scheme-removed",
      sentence: `${scope.label} was ${before === undefined ? "added" : "removed"}.`,
      effects: FOR_READERS,
    });
  const changed: Rule = (place) =>
    report(scope, {
      pointer: place.pointer,
      kind: "security-scheme-changed",
      sentence: `${scope.label}: ${quote(place.before)} became ${quote(place.after)}.`,
      effects: judgeProof("breaking"),
    });
  const rules = {
    description: createTextRule("description", FOR_READERS),
    "x-evidence": createTextRule("evidence", FOR_READERS),
  };
  compareMembers(sides, scope, { ...rules, type: changed, in: changed, name: changed, scheme: changed });
};
