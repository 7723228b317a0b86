import { type Effects, joinEffects } from "./change.ts";
import { explainShift, judgeShift, nameWhere, type Shift } from "./judge-shift.ts";
import { report, type Scope, type Sides } from "./scope.ts";

/** A change of values, and what it is called. */
export interface NamedShift extends Shift {
  /** Without the place: `type-widened`. */
  readonly kind: string;
  /** What came and went with secrets in it. */
  readonly secrets?: Partial<Effects>;
  /** What happened; the kind in words when it is left out. */
  readonly words?: string;
}

/** Reports a change of the values that fit. */
export function reportShift(
  { pointer }: Sides,
  scope: Scope,
  { kind, words, secrets = {}, ...given }: NamedShift,
): void {
  const { label, use, isOpen } = scope;
  const where = nameWhere(use);
  // Beside a branch that takes any text, the listed values of an answer are only those that are known.
  const isHint = isOpen === true && where === "answer" && kind.startsWith("value-");
  const shift = isHint ? { ...given, typed: false, named: false } : given;
  const happened = words ?? kind.replaceAll("-", " ");
  report(scope, {
    pointer,
    kind: `${where}-${kind}`,
    sentence: `${label}: ${happened}: ${explainShift(given.relation, use)}.`,
    effects: joinEffects([judgeShift(shift, use), secrets]),
  });
}
