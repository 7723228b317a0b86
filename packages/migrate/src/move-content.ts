import type { MigrationNote } from "./migration.ts";
import type { Way } from "./ways.ts";

type Members = Readonly<Record<string, unknown>>;

/** What else decides the newer members. */
export interface Circumstances {
  /** Members of ConnectionProperties that the caller gave. They count before all others. */
  readonly given: Members;
  /** The region of the instance, where Content does not name one. */
  readonly regionId: string | undefined;
  readonly isProduction: boolean;
}

/** Members of ConnectionProperties without the environment, and what a person should know of them. */
export interface MovedContent {
  readonly properties: Members;
  readonly notes: readonly MigrationNote[];
}

/** Moves every member of Content on its way, and tells of each that does not arrive. */
export function moveContent(
  content: Members,
  way: Way | undefined,
  { given, regionId, isProduction }: Circumstances,
): MovedContent {
  if (!way) return { properties: given, notes: [] };
  const moved = Object.entries(content).map(([name, value]) => moveMember(name, value, way));
  const known: Members = {
    ...(regionId !== undefined && takesRegion(way) && { regionId }),
    ...Object.assign({}, ...moved.map(({ properties }) => properties)),
    ...given,
  };
  const assumed = assumeRest(way, known, isProduction);
  const notes = [...moved, assumed].flatMap((part) => part.notes);
  return {
    properties: { ...known, ...assumed.properties },
    notes: notes.filter(({ place }) => !isGiven(place, given)),
  };
}

function assumeRest({ assumed = {} }: Way, known: Members, isProduction: boolean): MovedContent {
  const rest = Object.entries(assumed).filter(([name]) => !Object.hasOwn(known, name));
  const values = rest.map(([name, { value }]) => [
    name,
    typeof value === "string" ? value : value({ isProduction }),
  ]);
  return {
    properties: Object.fromEntries(values),
    notes: rest.map(([name, { reason }]) => note("assumed", `${PROPERTIES}.${name}`, reason)),
  };
}

const PROPERTIES = "ConnectionProperties";

/** Databases that are reached by host and port have no region. */
function takesRegion({ mode, type }: Way): boolean {
  return mode === "InstanceMode" || type === "maxcompute" || type === "oss";
}

function isGiven(place: string, given: Members): boolean {
  return Object.keys(given).some((name) => place === `${PROPERTIES}.${name}`);
}

function moveMember(name: string, value: unknown, way: Way): MovedContent {
  const target = new Map(Object.entries(way.carried)).get(name);
  if (target !== undefined) return { properties: { [target]: value }, notes: [] };
  const split = new Map(Object.entries(way.split ?? {})).get(name);
  if (split) return splitMember(name, value, split);
  const reason = new Map(Object.entries(way.dropped ?? {})).get(name) ?? "the newer version does not name it";
  return { properties: {}, notes: [note("dropped", `Content.${name}`, reason)] };
}

type SplitRule = NonNullable<Way["split"]>[string];

function splitMember(name: string, value: unknown, { place, by }: SplitRule): MovedContent {
  const result = typeof value === "string" ? by(value) : undefined;
  if (!result) {
    const message = `it could not be read out of Content.${name}: give it yourself`;
    return { properties: {}, notes: [note("needed", `${PROPERTIES}.${place}`, message)] };
  }
  const { properties, dropped = [], assumed = {} } = result;
  return {
    properties,
    notes: [
      ...dropped.map((part) => note("dropped", `Content.${name}`, `its ${part} has a member of its own`)),
      ...Object.entries(assumed).map(([member, reason]) =>
        note("assumed", `${PROPERTIES}.${member}`, reason),
      ),
    ],
  };
}

function note(kind: MigrationNote["kind"], place: string, message: string): MigrationNote {
  return { kind, place, message };
}
