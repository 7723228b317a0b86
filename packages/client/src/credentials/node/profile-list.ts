/** More names do not help to find the one that was meant. */
const MOST_NAMES = 20;
const LONGEST_NAME = 100;

/** What follows on "has no profile x": the names that are there. */
export function listOf(names: readonly unknown[]): string {
  const told = names.filter((name) => typeof name === "string" && name !== "");
  if (told.length === 0) return "";
  const list = told.slice(0, MOST_NAMES).map((name) => String(name).slice(0, LONGEST_NAME));
  return `; it has ${list.join(", ")}${told.length > MOST_NAMES ? ", ..." : ""}`;
}
