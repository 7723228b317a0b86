/** How many steps one judgement may take; a step is about one keyword on one small value. */
const MAX_STEPS = 500_000;
/** How many steps all judgements of one judge may take together. */
const MAX_TOTAL_STEPS = 2_000_000;
/** Characters of a text, or levels of a path, that count as one step more. */
const CHARACTERS_PER_STEP = 64;
const LEVELS_PER_STEP = 16;

/** Ends a judgement that would take too long. The judge catches it, so that no `not` turns it into a success. */
export class TakesTooLong extends Error {
  override readonly name = "TakesTooLong";
}

/**
 * What judging the values of a document may cost. Branches of branches double the work with every level, so that a document
 * of a few lines could ask for years. Counted in steps and not in time: a document is judged alike on every machine.
 */
export class JudgingBudget {
  #total = MAX_TOTAL_STEPS;
  #left = 0;

  /** Starts a judgement. */
  begin(): void {
    this.#left = Math.min(MAX_STEPS, this.#total);
  }

  /** @throws TakesTooLong when the budget is used up */
  spend(steps: number): void {
    this.#left -= steps;
    this.#total -= steps;
    if (this.#left < 0) throw new TakesTooLong("its schema takes too many steps to judge it");
  }
}

/** What a keyword costs that looks at a value and not into its members. */
export function measureShallow(value: unknown, path: readonly unknown[]): number {
  return 1 + Math.floor(path.length / LEVELS_PER_STEP) + measureWidth(value);
}

/** What a keyword costs that looks at everything in a value. */
export function measureDeep(value: unknown): number {
  const open = [value];
  let cost = 0;
  while (open.length > 0 && cost <= MAX_STEPS) {
    const next = open.pop();
    cost += 1 + measureWidth(next);
    if (typeof next !== "object" || next === null) continue;
    for (const member of Object.values(next)) open.push(member);
  }
  return cost;
}

function measureWidth(value: unknown): number {
  if (typeof value === "string") return Math.floor(value.length / CHARACTERS_PER_STEP);
  if (Array.isArray(value)) return value.length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}
