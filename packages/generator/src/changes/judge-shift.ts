import { type Effect, type Effects, joinEffects } from "./change.ts";
import type { Relation } from "./relate-schemas.ts";
import type { Use } from "./schema-uses.ts";

/** A change of the values that a schema takes. */
export interface Shift {
  readonly relation: Relation;
  /** Whether the types show it. */
  readonly typed?: boolean;
  /** Whether code can name what has gone: a value, a type, a member. */
  readonly named?: boolean;
  /** Whether a client holds members of an answer against it. */
  readonly checked?: boolean;
}

/** Where a schema stands, in the name of a kind. */
export type Where = "input" | "answer" | "error" | "schema";

/** Where a schema is used, in a word: `schema` for several places, or none. */
export function nameWhere(uses: ReadonlySet<Use>): Where {
  const words = new Set([...uses].map((use) => (use === "url" ? "input" : use.replace(/-.*/, ""))));
  const [word] = words;
  return words.size === 1 ? (word as Where) : "schema";
}

/**
 * What a change of values does. An input is written by callers: fewer values refuse calls that were right. An answer is read by
 * them: more values are news to code that lists all, and what goes can no longer be named. The service does not change with its
 * document: a client hands on whatever comes, and holds it only against what its handle says.
 */
export function judgeShift(shift: Shift, uses: ReadonlySet<Use>): Effects {
  const { relation } = shift;
  if (relation === "same") return joinEffects([{ types: "fix" }]);
  const steps: ("widened" | "narrowed")[] = relation === "changed" ? ["widened", "narrowed"] : [relation];
  const places = [...uses].filter((use) => use !== "url" && use !== "form");
  const effects = steps.flatMap((step) =>
    places.length === 0
      ? [judgeUnused(shift, step)]
      : places.map((use) => (use === "input" ? judgeInput(shift, step) : judgeAnswer(shift, step, use))),
  );
  return joinEffects(effects);
}

type Step = "widened" | "narrowed";

function judgeInput({ typed }: Shift, step: Step): Partial<Effects> {
  const effect: Effect = step === "narrowed" ? "breaking" : "addition";
  return { types: typed ? effect : "fix", client: effect, double: effect, command: effect };
}

/** The double answers with more, or holds itself to less; what code named is gone from it. */
function judgeAnswer({ typed, named, checked }: Shift, step: Step, use: Use): Partial<Effects> {
  const isLost = step === "narrowed" && named === true;
  const types = step === "widened" || isLost ? "breaking" : "addition";
  return {
    types: typed ? types : "fix",
    client: checked && use === "answer-member" ? "breaking" : "none",
    double: isLost ? "breaking" : "addition",
  };
}

/** The type of a named schema can be imported, whether an operation uses it or not. */
function judgeUnused({ typed }: Shift, step: Step): Partial<Effects> {
  const { types } = judgeAnswer({ relation: step, typed: typed === true, named: true }, step, "answer");
  return { types: types ?? "none" };
}

/** What a change of values means to callers, as the end of a sentence. */
export function explainShift(relation: Relation, uses: ReadonlySet<Use>): string {
  return MEANINGS[nameWhere(uses)][relation];
}

const ANSWERS: Readonly<Record<Relation, string>> = {
  same: "the same values fit",
  widened: "answers may hold more than before",
  narrowed: "answers hold less than before",
  changed: "answers hold other values than before",
};

const MEANINGS: Readonly<Record<Where, Readonly<Record<Relation, string>>>> = {
  input: {
    same: "the same values fit",
    widened: "more calls are taken than before",
    narrowed: "calls that were right are refused",
    changed: "calls that were right are refused, and others are taken",
  },
  answer: ANSWERS,
  error: ANSWERS,
  schema: {
    same: "the same values fit",
    widened: "more values fit than before",
    narrowed: "fewer values fit than before",
    changed: "other values fit than before",
  },
};
