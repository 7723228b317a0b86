import { median } from "./median.ts";

/** How often everything is measured, and how many rounds before that only warm up. */
export interface Rounds {
  readonly rounds: number;
  readonly warmUps: number;
}

/**
 * Measures in turns and gives the median of each: what slows the machine for a while slows all of them. Each round starts
 * with another one, so that none is always first.
 */
export async function inTurns<Name extends string>(
  measures: Readonly<Record<Name, () => Promise<number>>>,
  { rounds, warmUps }: Rounds,
): Promise<Record<Name, number>> {
  const names = Object.keys(measures) as Name[];
  const results = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1)
    for (const name of rotated(names, round + warmUps)) {
      const value = await measures[name]();
      if (round >= 0) results.get(name)?.push(value);
    }
  const medians = names.map((name) => [name, median(results.get(name) ?? [])] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
