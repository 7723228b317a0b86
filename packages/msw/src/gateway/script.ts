import {
  anyText,
  count,
  either,
  expectThat,
  list,
  map,
  numberBetween,
  object,
  oneOf,
  type Rule,
  requireShape,
  text,
} from "./shapes.ts";

/**
 * What is to happen to calls that pass the checks of the caller. Plain data, so that it can come as JSON. The calls that are
 * refused before do not use it up.
 */
export interface Script {
  readonly effect: Effect;
  /** Which calls. Default: every one. */
  readonly match?: CallPattern;
  /** How many of them; `always` has no end. Default: 1. */
  readonly times?: number | "always";
  /** The share of them, from 0 to 1, that the seed chooses. Default: 1. */
  readonly probability?: number;
}

/** What happens. */
export type Effect =
  /** Refused with a documented code; `values` stand for the `%s` of its text. */
  | {
      readonly kind: "fail";
      readonly code: string;
      readonly values?: readonly string[];
      readonly retryAfterMs?: number;
    }
  /** Answered later, by this time or by one between two that the seed chooses. Other scripts still count. */
  | { readonly kind: "delay"; readonly ms: number | readonly [least: number, most: number] }
  /** The connection ends without an answer, before the call is carried out or after it was. */
  | { readonly kind: "drop"; readonly when: "before" | "after" };

/** A call matches when everything that is given here is equal. */
export interface CallPattern {
  readonly action?: string;
  readonly accessKeyId?: string;
  /** By name; values as they travel. */
  readonly parameters?: Readonly<Record<string, string>>;
}

const MAX_DELAY_MS = 10 * 60_000;
const delay = numberBetween(0, MAX_DELAY_MS);

const EFFECTS: Readonly<Record<string, Rule>> = {
  fail: object({ kind: text, code: text }, { values: list(anyText), retryAfterMs: delay }),
  delay: object({ kind: text, ms: either(list(delay), delay) }),
  drop: object({ kind: text, when: oneOf("before", "after") }),
};

const effect: Rule = (value, place) => {
  const kind = typeof value === "object" && value !== null && "kind" in value ? String(value.kind) : "";
  const known = Object.keys(EFFECTS).join(", ");
  expectThat(Object.hasOwn(EFFECTS, kind), `${place}.kind`, `one of ${known}`);
  EFFECTS[kind]?.(value, place);
};

const SCRIPT: Rule = object(
  { effect },
  {
    match: object({}, { action: text, accessKeyId: text, parameters: map(anyText) }),
    times: either(oneOf("always"), count),
    probability: numberBetween(0, 1),
  },
);

/**
 * Reads a script from parsed JSON, or checks one that a program made.
 *
 * @throws SimulatorError (`script`) that names the place and what was expected
 */
export function readScript(value: unknown): Script {
  requireShape(SCRIPT, value, "script");
  return value as Script;
}
