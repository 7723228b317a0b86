import type { ExistingDataSource } from "../desired/existing-data-source.ts";
import { fitsPattern } from "../desired/fits-pattern.ts";
import { UsageError } from "../exit-codes.ts";

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
  const idle = patterns.find((pattern) => !existing.some(({ name }) => fitsPattern(name, pattern)));
  if (idle !== undefined)
    throw new UsageError(`import: --only ${idle} fits the Name of no data source that was listed.`);
  return existing.filter(({ name }) => patterns.some((pattern) => fitsPattern(name, pattern)));
}
