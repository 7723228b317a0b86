import type { DesiredDataSource } from "./desired-data-source.ts";
import type { Mistakes } from "./mistakes.ts";
import { writePlace } from "./place.ts";

/** What is unique in the cloud. */
const IDENTITY = ["ProjectId", "EnvType", "Name"];

/** Tells data sources that are wanted twice, with both places. */
export function findTwins(dataSources: readonly DesiredDataSource[], mistakes: Mistakes): void {
  const first = new Map<string, DesiredDataSource>();
  for (const desired of dataSources) {
    const key = writeIdentity(desired);
    if (key === undefined) continue;
    const twin = first.get(key);
    if (twin) tellTwin(desired, twin, mistakes);
    else first.set(key, desired);
  }
}

/** Undefined when it is not whole, which was told. */
function writeIdentity({ members }: DesiredDataSource): string | undefined {
  const values = IDENTITY.map((name) => {
    const node = members.get(name);
    return node?.kind === "scalar" && node.value !== null ? String(node.value) : undefined;
  });
  return values.includes(undefined) ? undefined : JSON.stringify(values);
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
