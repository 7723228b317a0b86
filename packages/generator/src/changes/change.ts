/** Who reads the documents: programs that parse them, callers' code, running clients, tests against the double, command lines. */
export const READERS = ["documents", "types", "client", "double", "command"] as const;
export type Reader = (typeof READERS)[number];

/** What a change does to a reader, the smallest first. */
export const EFFECTS = ["none", "fix", "addition", "breaking"] as const;
export type Effect = (typeof EFFECTS)[number];

/** The effect on each reader. */
export type Effects = Readonly<Record<Reader, Effect>>;

/** A difference between two releases of the documents. */
export interface Change {
  /** The document's name, that of the newer one where it has both. */
  readonly document: string;
  /** The Action, unless the change concerns several. */
  readonly action?: string;
  /** Where it stands: in the newer document, or in the older one for what is gone. */
  readonly pointer: string;
  /** What kind of change it is, `parameter-added`. */
  readonly kind: string;
  readonly sentence: string;
  readonly effects: Effects;
  /** The largest of the effects. */
  readonly effect: Effect;
}

/** The larger of two effects. */
export function chooseLarger(one: Effect, other: Effect): Effect {
  return EFFECTS.indexOf(one) < EFFECTS.indexOf(other) ? other : one;
}

/** The largest effect on each reader; `none` on one of which nothing is said. */
export function joinEffects(list: readonly Partial<Effects>[]): Effects {
  const join = (reader: Reader) =>
    list.map((effects) => effects[reader] ?? "none").reduce(chooseLarger, "none");
  return {
    documents: join("documents"),
    types: join("types"),
    client: join("client"),
    double: join("double"),
    command: join("command"),
  };
}

/**
 * The effects with that on the documents: a program that reads them may do all that our packages do, so that it meets the
 * largest effect. The document has changed in any case.
 */
export function completeEffects(given: Partial<Effects>): Effects {
  const effects = joinEffects([given, { documents: "fix" }]);
  return { ...effects, documents: findLargest(effects) };
}

/** The largest of the effects. */
export function findLargest(effects: Effects): Effect {
  return Object.values(effects).reduce(chooseLarger, "none");
}

/** The same effect on every reader. */
export function spreadEffect(effect: Effect): Effects {
  return { documents: effect, types: effect, client: effect, double: effect, command: effect };
}
