import { availableParallelism } from "node:os";

/** Does a job for each item, as many at a time as the machine has processors. Resolves to the results in the order of the items. */
export async function doInParallel<Item, Done>(
  items: readonly Item[],
  job: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> {
  const results = new Map<number, Done>();
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.set(next[0], await job(next[1]));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return items.map((_, index) => results.get(index) as Done);
}
