import { type Change, type Effect, joinEffects, READERS, type Reader } from "@dataworks-kit/generator";

/** What a changeset can give a package, the smallest first. */
const BUMPS = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof BUMPS)[number];

/** What the changes ask for a package, and the changes that ask it. */
export interface AskedBump {
  readonly packageName: string;
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

/** The package that each reader of the documents uses. */
const PACKAGES: Readonly<Record<Reader, string>> = {
  documents: "@dataworks-kit/spec",
  types: "@dataworks-kit/api",
  client: "@dataworks-kit/client",
  double: "@dataworks-kit/msw",
  command: "@dataworks-kit/cli",
};

/** What changes ask of each package, by the version that was released. */
export function listAskedBumps(changes: readonly Change[], version: string): AskedBump[] {
  const effects = joinEffects(changes.map((change) => change.effects));
  return READERS.flatMap((reader) => {
    const effect = effects[reader];
    const asking = changes.filter((change) => change.effects[reader] === effect);
    const bump = toBump(effect, version);
    return bump === "none" ? [] : [{ packageName: PACKAGES[reader], bump, changes: asking }];
  });
}

const RELEASED: Readonly<Record<Effect, Bump>> = {
  none: "none",
  fix: "patch",
  addition: "minor",
  breaking: "major",
};
/** `^0.4.0` takes 0.4.1 and not 0.5.0: before 1.0.0 the second number is the one that may break. */
const EARLY: Readonly<Record<Effect, Bump>> = {
  none: "none",
  fix: "patch",
  addition: "patch",
  breaking: "minor",
};

function toBump(effect: Effect, version: string): Bump {
  return (version.startsWith("0.") ? EARLY : RELEASED)[effect];
}

/** Whether a package is given what is asked. */
export function isEnough({ bump }: AskedBump, given: Bump = "none"): boolean {
  return compareBumps(given, bump) >= 0;
}

/** Which of two bumps is larger: above 0 for the first one. */
export function compareBumps(one: Bump, other: Bump): number {
  return BUMPS.indexOf(one) - BUMPS.indexOf(other);
}
