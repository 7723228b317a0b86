import { UsageError } from "../exit-codes.ts";
import { findClosestName } from "../find-closest-name.ts";
import type { DesiredDataSource } from "./desired-data-source.ts";
import { fitsPattern } from "./fits-pattern.ts";
import { readIdentity } from "./identity.ts";
import type { NamedPlace } from "./named-places.ts";
import type { ValidState } from "./read-desired.ts";

/** Which data sources a command is about. */
export interface Choice {
  /** Names of environments. Default: all, and what belongs to none. */
  readonly env?: readonly string[];
  /** Patterns for names, where `*` stands for any text. Default: all. */
  readonly only?: readonly string[];
}

/** What a choice leaves, and whether a name fits its patterns. */
export interface Chosen {
  readonly dataSources: readonly DesiredDataSource[];
  readonly places: readonly NamedPlace[];
  readonly fitsName: (name: string) => boolean;
}

/**
 * The data sources of a choice, in the order of the files.
 *
 * @throws UsageError for an environment that no file has, and for a pattern that fits no name
 */
export function chooseDesired(state: ValidState, { env, only }: Choice, command: string): Chosen {
  for (const name of env ?? [])
    if (!state.environments.includes(name)) throw refuseEnvironment(name, state, command);
  for (const pattern of only ?? [])
    if (!state.dataSources.some((desired) => fitsPattern(readIdentity(desired).Name, pattern)))
      throw new UsageError(`${command}: --only ${pattern} fits the Name of no data source.`);
  const fitsName = (name: string) => !only || only.some((pattern) => fitsPattern(name, pattern));
  const fitsEnvironment = (name = "") => !env || env.includes(name);
  const dataSources = state.dataSources.filter(
    (desired) => fitsEnvironment(desired.environment) && fitsName(readIdentity(desired).Name),
  );
  const places = state.places.filter(({ environment }) => fitsEnvironment(environment));
  return { dataSources, places, fitsName };
}

function refuseEnvironment(name: string, { environments }: ValidState, command: string): UsageError {
  const closest = findClosestName(name, environments);
  const hint =
    closest === undefined ? `there are ${environments.join(", ") || "none"}` : `did you mean ${closest}?`;
  return new UsageError(`${command}: --env ${name}: no file has this environment (${hint}).`);
}
