import { readPlain } from "./identity.ts";
import type { Place } from "./place.ts";
import type { DesiredDocument } from "./read-document.ts";
import type { Layer } from "./read-layer.ts";

/** An environment of a workspace, and where a file names it. */
export interface NamedPlace {
  /** What the file calls it, if it does. */
  readonly environment?: string;
  readonly ProjectId: string;
  readonly EnvType: string;
  readonly at: Place;
}

/** What the environments of a document name, or its defaults when it has none: also where nothing is wanted any more. */
export function listNamedPlaces({ defaults, environments }: DesiredDocument): NamedPlace[] {
  if (environments.size === 0) return defaults ? namePlace([defaults]) : [];
  return [...environments].flatMap(([environment, layer]) =>
    namePlace(defaults ? [layer, defaults] : [layer]).map((place) => ({ environment, ...place })),
  );
}

/** Nothing when the entries have to say the rest. */
function namePlace(layers: readonly [Layer, ...Layer[]]): NamedPlace[] {
  const [ProjectId, EnvType] = ["ProjectId", "EnvType"].map((name) =>
    layers.map((layer) => readPlain(layer, name)).find((text) => text !== undefined),
  );
  return ProjectId === undefined || EnvType === undefined
    ? []
    : [{ ProjectId, EnvType, at: layers[0].node.at }];
}
