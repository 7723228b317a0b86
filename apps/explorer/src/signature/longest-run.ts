/** The length of the longest run that the rests of two lists share, by where the rests begin. */
export type Runs = readonly (readonly number[])[];

/** Measures the runs of two lists, whose items may stand apart in them. It takes the product of both lengths in time and memory. */
export function measureRuns(left: readonly string[], right: readonly string[]): Runs {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [row = [], next = []] = [lengths[i], lengths[i + 1]];
      row[j] = left[i] === right[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** The length of the run of both rests; 0 beyond an end. */
export function readRun(lengths: Runs, i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** How many items two lists begin with in common. */
export function countEqual(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < Math.min(left.length, right.length) && left[count] === right[count]) count += 1;
  return count;
}
