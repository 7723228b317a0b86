/** The name that was probably meant: the closest one, if no more than a third of it has to change. */
export function findClosestName(text: string, names: readonly string[]): string | undefined {
  const candidates = names.map((name) => ({ name, changes: countChanges(text.toLowerCase(), name) }));
  const [closest] = candidates.sort((a, b) => a.changes - b.changes);
  return closest && closest.changes <= Math.ceil(closest.name.length / 3) ? closest.name : undefined;
}

/** How many characters must be put in, taken out or replaced: Levenshtein's distance. */
function countChanges(from: string, to: string): number {
  // A sentence is not a typing error.
  if (from.length > 2 * to.length) return from.length;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, char] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (char === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
