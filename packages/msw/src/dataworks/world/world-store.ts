import type { Int64 } from "@dataworks-kit/wire";
import type { Store } from "../../gateway/double.ts";
import type { Identity, Keys, User } from "../../gateway/keys.ts";
import { maskContent } from "./mask-world.ts";
import { readWorld } from "./read-world.ts";
import type { DataSource, Project, World } from "./world.ts";

/** A world that calls change. The object from which it was made stays as it is. */
export interface WorldStore extends Store<World> {
  readonly findProject: (id: Int64) => Project | undefined;
  /** The projects of which the user is a member, by their ids. */
  readonly listProjects: (userId: string) => readonly Project[];
  readonly findDataSource: (id: Int64) => DataSource | undefined;
  readonly findDataSourceAt: (place: Place) => DataSource | undefined;
  /** The data sources of a workspace, in the order of their ids. */
  readonly listDataSources: (projectId: Int64) => readonly DataSource[];
  /** Adds a data source under the next id; `undefined` when there is no int64 left for one. */
  readonly addDataSource: (dataSource: Omit<DataSource, "id">) => DataSource | undefined;
  /** Replaces the data source with the same id. */
  readonly replaceDataSource: (dataSource: DataSource) => void;
  readonly removeDataSource: (id: Int64) => void;
  /** The Content of a data source as lists show it. */
  readonly showContent: (dataSource: DataSource) => string;
}

/** Where a data source is. No two share a place. */
export type Place = Pick<DataSource, "projectId" | "envType" | "name">;

/**
 * Creates a store of a copy of `given`.
 *
 * @throws SimulatorError (`world`) when the world contradicts itself.
 */
export function createWorldStore(
  given: World,
  { revealContent }: { readonly revealContent: boolean },
): WorldStore {
  const world = structuredClone(readWorld(given));
  const { nextDataSourceId: _, ...rest } = world;
  const { snapshotDataSources, ...dataSources } = keepDataSources(world);
  return {
    ...indexKeys(world.users),
    ...indexProjects(world.projects),
    ...dataSources,
    showContent: ({ content }) => (revealContent ? content : maskContent(content)),
    snapshot: () => structuredClone({ ...rest, ...snapshotDataSources() }),
  };
}

/** Reads an id from a parameter that was validated. */
export function readId(value: unknown): Int64 {
  return typeof value === "bigint" ? value : Number(value);
}

function indexKeys(users: readonly User[]): Keys {
  const identities = new Map<string, Identity>();
  const tokens = new Set<string>();
  for (const user of users)
    for (const accessKey of user.accessKeys) {
      identities.set(accessKey.accessKeyId, { user, accessKey });
      if (accessKey.securityToken !== undefined) tokens.add(accessKey.securityToken);
    }
  return {
    defaultUser: users[0],
    findIdentity: (accessKeyId) => identities.get(accessKeyId),
    isIssuedToken: (securityToken) => tokens.has(securityToken),
  };
}

function indexProjects(projects: readonly Project[]): Pick<WorldStore, "findProject" | "listProjects"> {
  const byId = new Map(projects.map((project) => [String(project.id), project]));
  const isMember = (userId: string, { members }: Project) => members.some((one) => one.userId === userId);
  return {
    findProject: (id) => byId.get(String(id)),
    listProjects: (userId) => projects.filter((project) => isMember(userId, project)).sort(compareIds),
  };
}

/** The id of the vendor's sample answer. */
const FIRST_ID = 123n;
const LAST_ID = 2n ** 63n - 1n;

function keepDataSources({ dataSources = [], nextDataSourceId }: World) {
  const index = indexDataSources(dataSources);
  let nextId = BigInt(nextDataSourceId ?? findFreeId(dataSources));
  return {
    findDataSource: index.find,
    findDataSourceAt: index.findAt,
    listDataSources: index.listByProject,
    addDataSource: (draft: Omit<DataSource, "id">) => {
      if (nextId > LAST_ID) return undefined;
      const dataSource = { id: toInt64(nextId), ...draft };
      nextId += 1n;
      index.put(dataSource);
      return dataSource;
    },
    replaceDataSource: index.put,
    removeDataSource: index.remove,
    snapshotDataSources: () => ({
      dataSources: index.list(),
      ...(nextId <= LAST_ID && { nextDataSourceId: toInt64(nextId) }),
    }),
  };
}

/** Data sources by id and by place, in the order in which they came. */
function indexDataSources(dataSources: readonly DataSource[]) {
  const byId = new Map(dataSources.map((source) => [String(source.id), source]));
  const byPlace = new Map(dataSources.map((source) => [joinPlace(source), source]));
  const leavePlace = (id: Int64) => {
    const source = byId.get(String(id));
    if (source) byPlace.delete(joinPlace(source));
  };
  return {
    find: (id: Int64) => byId.get(String(id)),
    findAt: (place: Place) => byPlace.get(joinPlace(place)),
    list: () => [...byId.values()],
    listByProject: (id: Int64) =>
      [...byId.values()].filter(({ projectId }) => String(projectId) === String(id)).sort(compareIds),
    /** Adds a data source, or replaces the one with its id. */
    put: (source: DataSource) => {
      leavePlace(source.id);
      byId.set(String(source.id), source);
      byPlace.set(joinPlace(source), source);
    },
    remove: (id: Int64) => {
      leavePlace(id);
      byId.delete(String(id));
    },
  };
}

function findFreeId(dataSources: readonly DataSource[]): bigint {
  let free = FIRST_ID;
  for (const { id } of dataSources) if (BigInt(id) >= free) free = BigInt(id) + 1n;
  return free;
}

function joinPlace({ projectId, envType, name }: Place): string {
  return `${projectId}/${envType}/${name}`;
}

function compareIds(one: { readonly id: Int64 }, other: { readonly id: Int64 }): number {
  return BigInt(one.id) < BigInt(other.id) ? -1 : 1;
}

function toInt64(value: bigint): Int64 {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
