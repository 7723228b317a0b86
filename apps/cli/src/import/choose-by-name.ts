import { UsageError } from "../exit-codes.ts";
import type { ExistingDataSource } from "./existing-data-source.ts";

/**
 * The data sources whose names fit one of the patterns; all, if there are none.
 *
 * @throws UsageError for a pattern that fits nothing
 */
export function chooseByName(
  existing: readonly ExistingDataSource[],
  patterns: readonly string[] | undefined,
): readonly ExistingDataSource[] {
  if (!patterns) return existing;
  const idle = patterns.find((pattern) => !existing.some(({ name }) => isFitting(name, pattern)));
  if (idle !== undefined)
    throw new UsageError(`import: --only ${idle} fits the Name of no data source that was listed.`);
  return existing.filter(({ name }) => patterns.some((pattern) => isFitting(name, pattern)));
}

/** Without an expression, whose time could grow with the names of others. */
function isFitting(name: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const middle = name.slice(first.length, name.length - last.length);
  let end = 0;
  return rest.every((part) => {
    const index = middle.indexOf(part, end);
    end = index + part.length;
    return index >= 0;
  });
}
