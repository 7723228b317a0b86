import type { Int64 } from "@dataworks-kit/wire";
import type { Store } from "../../gateway/double.ts";
import { indexKeys } from "../../gateway/keys.ts";
import { maskContent } from "./mask-world.ts";
import { readWorld } from "./read-world.ts";
import type { DataSource, Project, World } from "./world.ts";

/** A world that calls change. The object that it was made from stays as it is. */
export interface WorldStore extends Store<World> {
  readonly projectOf: (id: Int64) => Project | undefined;
  /** Those of which the user is a member, by their ids. */
  readonly projectsOf: (userId: string) => readonly Project[];
  readonly dataSourceOf: (id: Int64) => DataSource | undefined;
  readonly dataSourceAt: (place: Place) => DataSource | undefined;
  /** Those of a workspace, in the order of their ids. */
  readonly dataSourcesIn: (projectId: Int64) => readonly DataSource[];
  /** Adds a data source under the next id; `undefined` when there is no int64 left for one. */
  readonly addDataSource: (dataSource: Omit<DataSource, "id">) => DataSource | undefined;
  /** Puts a data source in the place of the one with its id. */
  readonly replaceDataSource: (dataSource: DataSource) => void;
  readonly removeDataSource: (id: Int64) => void;
  /** The Content of a data source as lists show it. */
  readonly shownContent: (dataSource: DataSource) => string;
}

/** Where a data source stands: there is one of a name at most. */
export type Place = Pick<DataSource, "projectId" | "envType" | "name">;

/** The id of the vendor's sample answer. */
const FIRST_ID = 123n;
const LAST_ID = 2n ** 63n - 1n;

/**
 * Makes a store of a copy of `given`.
 *
 * @throws SimulatorError (`world`) when the world contradicts itself.
 */
export function createWorldStore(
  given: World,
  { revealContent }: { readonly revealContent: boolean },
): WorldStore {
  const world = structuredClone(readWorld(given));
  const { nextDataSourceId: _, ...rest } = world;
  const projects = new Map(world.projects.map((project) => [String(project.id), project]));
  const byId = new Map((world.dataSources ?? []).map((source) => [String(source.id), source]));
  const byPlace = new Map([...byId.values()].map((source) => [placeOf(source), source]));
  let nextId = BigInt(world.nextDataSourceId ?? firstFreeId(world));
  const put = (source: DataSource) => {
    byId.set(String(source.id), source);
    byPlace.set(placeOf(source), source);
  };
  const forget = (id: Int64) => {
    const source = byId.get(String(id));
    if (source) byPlace.delete(placeOf(source));
    return byId;
  };
  return {
    ...indexKeys(world.users),
    projectOf: (id) => projects.get(String(id)),
    projectsOf: (userId) =>
      world.projects.filter(({ members }) => members.some((member) => member.userId === userId)).sort(byIds),
    dataSourceOf: (id) => byId.get(String(id)),
    dataSourceAt: (place) => byPlace.get(placeOf(place)),
    dataSourcesIn: (projectId) =>
      [...byId.values()].filter((source) => String(source.projectId) === String(projectId)).sort(byIds),
    addDataSource: (draft) => {
      if (nextId > LAST_ID) return undefined;
      const dataSource = { id: toInt64(nextId), ...draft };
      nextId += 1n;
      put(dataSource);
      return dataSource;
    },
    replaceDataSource: (source) => {
      forget(source.id);
      put(source);
    },
    removeDataSource: (id) => forget(id).delete(String(id)),
    shownContent: ({ content }) => (revealContent ? content : maskContent(content)),
    snapshot: () =>
      structuredClone({
        ...rest,
        dataSources: [...byId.values()],
        ...(nextId <= LAST_ID && { nextDataSourceId: toInt64(nextId) }),
      }),
  };
}

function firstFreeId(world: World): bigint {
  let free = FIRST_ID;
  for (const { id } of world.dataSources ?? []) if (BigInt(id) >= free) free = BigInt(id) + 1n;
  return free;
}

function placeOf({ projectId, envType, name }: Place): string {
  return `${projectId}/${envType}/${name}`;
}

function byIds(one: { readonly id: Int64 }, other: { readonly id: Int64 }): number {
  return BigInt(one.id) < BigInt(other.id) ? -1 : 1;
}

function toInt64(value: bigint): Int64 {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
