import { SimulatorError, type SimulatorErrorKind } from "./simulator-error.ts";

/** Throws what was expected at a place, unless the value has it. */
export type Rule = (value: unknown, place: string) => void;

/** What a rule throws. It says what was expected and never repeats a value, which may be a secret. */
class Mismatch extends Error {
  override readonly name = "Mismatch";
}

/**
 * Holds a value to a rule.
 *
 * @throws SimulatorError of this kind that names the place and what was expected
 */
export function requireShape(
  rule: Rule,
  value: unknown,
  kind: SimulatorErrorKind,
  place: string = kind,
): void {
  try {
    rule(value, place);
  } catch (error) {
    if (error instanceof Mismatch) throw new SimulatorError(kind, error.message);
    throw error;
  }
}

/** Fails unless it holds. */
export function expectThat(holds: boolean, place: string, expected: string): void {
  if (!holds) throw new Mismatch(`${place}: expected ${expected}.`);
}

export const text: Rule = (value, place) =>
  expectThat(typeof value === "string" && value !== "", place, "a text that is not empty");

export const anyText: Rule = (value, place) => expectThat(typeof value === "string", place, "a text");

export const time: Rule = (value, place) =>
  expectThat(
    typeof value === "string" && Number.isFinite(Date.parse(value)),
    place,
    "a time such as 2026-01-31T12:00:00Z",
  );

export const int64: Rule = (value, place) => {
  const integer =
    typeof value === "bigint" || Number.isSafeInteger(value) ? BigInt(String(value)) : undefined;
  const isInRange = integer !== undefined && BigInt.asIntN(64, integer) === integer;
  expectThat(isInRange, place, "an exact int64: a safe number or a bigint");
};

export const positive: Rule = (value, place) =>
  expectThat(typeof value === "number" && value > 0, place, "a number above 0");

export const flag: Rule = (value, place) => expectThat(typeof value === "boolean", place, "true or false");

export const callable: Rule = (value, place) => expectThat(typeof value === "function", place, "a function");

/** A number from this one on. */
export function atLeast(least: number): Rule {
  return (value, place) =>
    expectThat(typeof value === "number" && value >= least, place, `a number from ${least} on`);
}

/** A number between two others, these included. */
export function numberBetween(least: number, most: number): Rule {
  return (value, place) =>
    expectThat(
      typeof value === "number" && value >= least && value <= most,
      place,
      `a number from ${least} to ${most}`,
    );
}

export const count: Rule = (value, place) =>
  expectThat(Number.isSafeInteger(value) && Number(value) >= 1, place, "an integer above 0");

export function integerFrom(least: number): Rule {
  return (value, place) =>
    expectThat(Number.isSafeInteger(value) && Number(value) >= least, place, `an integer from ${least} on`);
}

export function oneOf(...values: readonly unknown[]): Rule {
  return (value, place) => expectThat(values.includes(value), place, `one of ${values.join(", ")}`);
}

/** Either rule will do; the second one says what was expected. */
export function either(one: Rule, other: Rule): Rule {
  return (value, place) => {
    try {
      one(value, place);
    } catch {
      other(value, place);
    }
  };
}

export function list(rule: Rule): Rule {
  return (value, place) => {
    if (!Array.isArray(value)) throw new Mismatch(`${place}: expected a list.`);
    for (const [index, item] of value.entries()) rule(item, `${place}[${index}]`);
  };
}

/** An object whose members all have one shape, whatever their names. */
export function map(rule: Rule): Rule {
  return (value, place) => {
    for (const [name, member] of Object.entries(readMembers(value, place))) rule(member, `${place}.${name}`);
  };
}

/** Members whose rule stands in `optional` may be missing; others than these are refused, since they are typos. */
export function object(
  required: Readonly<Record<string, Rule>>,
  optional: Readonly<Record<string, Rule>> = {},
): Rule {
  const rules = { ...required, ...optional };
  const known = Object.keys(rules).join(", ");
  return (value, place) => {
    const members = readMembers(value, place);
    for (const name of Object.keys(members))
      expectThat(Object.hasOwn(rules, name), `${place}.${name}`, `one of the names ${known}`);
    for (const [name, rule] of Object.entries(rules))
      if (members[name] !== undefined || name in required) rule(members[name], `${place}.${name}`);
  };
}

function readMembers(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Mismatch(`${place}: expected an object.`);
  return { ...value };
}
