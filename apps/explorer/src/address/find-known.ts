/** The one of some names that a text is. */
export function findKnown<Known extends string>(
  known: readonly Known[],
  text: string | null | undefined,
): Known | undefined {
  return known.find((one) => one === text);
}
