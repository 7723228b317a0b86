import type { Effects } from "./change.ts";
import { quote } from "./is-same.ts";
import { type Rule, report, type Scope, type Sides } from "./scope.ts";

/** People read it in comments of the types, in help and on the page; no program does. */
export const FOR_PEOPLE: Partial<Effects> = { types: "fix", command: "fix" };
/** Nobody but readers of the document sees it. */
export const FOR_READERS: Partial<Effects> = {};

/** A rule for a word of which it is enough to know that it has changed. */
export function createTextRule(kind: string, effects: Partial<Effects> = FOR_PEOPLE): Rule {
  return (sides, scope) => reportText(sides, scope, { kind, effects });
}

function reportText(
  { before, after, pointer }: Sides,
  scope: Scope,
  { kind, effects }: { readonly kind: string; readonly effects: Partial<Effects> },
): void {
  const words = kind.replaceAll("-", " ");
  const verb = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const values =
    verb === "changed" ? `: ${quote(before)} became ${quote(after)}` : `: ${quote(after ?? before)}`;
  report(scope, {
    pointer,
    kind: `${kind}-${verb}`,
    sentence: `${scope.label}: the ${words} was ${verb}${values}.`,
    effects,
  });
}

/** The same meaning in another writing. */
export function reportRewritten(
  { pointer }: Sides,
  scope: Scope,
  what = "the same is said in another way",
): void {
  const sentence = `${scope.label}: ${what}.`;
  report(scope, { pointer, kind: "rewritten", sentence, effects: { types: "fix" } });
}

/** The same entries in another order. */
export function reportOrder({ pointer }: Sides, scope: Scope, what: string): void {
  const sentence = `${scope.label}: ${what} stand in another order.`;
  report(scope, { pointer, kind: "order-changed", sentence, effects: FOR_PEOPLE });
}
