import type { DesiredDataSource } from "./desired-data-source.ts";
import { readIdentity, writeIdentity } from "./identity.ts";
import type { Mistakes } from "./mistakes.ts";
import { writePlace } from "./place.ts";

/** Tells data sources that are wanted twice, with both places. */
export function findTwins(dataSources: readonly DesiredDataSource[], mistakes: Mistakes): void {
  const first = new Map<string, DesiredDataSource>();
  for (const desired of dataSources) {
    const identity = readIdentity(desired);
    // One that is not whole was told.
    if (Object.values(identity).includes("")) continue;
    const key = writeIdentity(identity);
    const twin = first.get(key);
    if (twin) tellTwin(desired, twin, mistakes);
    else first.set(key, desired);
  }
}

function tellTwin(
  { entry, environment }: DesiredDataSource,
  twin: DesiredDataSource,
  mistakes: Mistakes,
): void {
  const { at } = entry.layer.node;
  if (entry !== twin.entry)
    mistakes.add(
      at,
      `has the ProjectId, the EnvType and the Name of ${writePlace(twin.entry.layer.node.at)}`,
    );
  else
    mistakes.add(
      at,
      `is wanted twice: ${twin.environment} and ${environment} have the same ProjectId and EnvType`,
    );
}
