import type { Int64 } from "@dataworks-kit/wire";
import { readWorld } from "./read-world.ts";
import type { AccessKey, DataSource, Project, User, World } from "./world.ts";

/** Whose access key it is. */
export interface Identity {
  readonly user: User;
  readonly accessKey: AccessKey;
}

/** A world that calls change. The object that it was made from stays as it is. */
export interface WorldStore {
  readonly defaultUser: User | undefined;
  readonly identityOf: (accessKeyId: string) => Identity | undefined;
  /** Whether the token was issued with any key of this world. */
  readonly isIssuedToken: (securityToken: string) => boolean;
  readonly projectOf: (id: Int64) => Project | undefined;
  readonly dataSourceOf: (projectId: Int64, envType: number, name: string) => DataSource | undefined;
  /** Adds a data source under the next id; `undefined` when there is no int64 left for one. */
  readonly addDataSource: (dataSource: Omit<DataSource, "id">) => DataSource | undefined;
  /** The world as it is now, secrets included. */
  readonly snapshot: () => World;
}

/** The id of the vendor's sample answer. */
const FIRST_ID = 123n;
const LAST_ID = 2n ** 63n - 1n;

/**
 * Makes a store of a copy of `given`.
 *
 * @throws SimulatorError (`world`) when the world contradicts itself.
 */
export function createWorldStore(given: World): WorldStore {
  const world = structuredClone(readWorld(given));
  const { nextDataSourceId: _, ...rest } = world;
  const projects = new Map(world.projects.map((project) => [String(project.id), project]));
  const dataSources = new Map((world.dataSources ?? []).map((source) => [placeOf(source), source]));
  let nextId = BigInt(world.nextDataSourceId ?? firstFreeId(world));
  return {
    ...indexIdentities(world.users),
    projectOf: (id) => projects.get(String(id)),
    dataSourceOf: (projectId, envType, name) => dataSources.get(placeOf({ projectId, envType, name })),
    addDataSource: (draft) => {
      if (nextId > LAST_ID) return undefined;
      const dataSource = { id: toInt64(nextId), ...draft };
      nextId += 1n;
      dataSources.set(placeOf(dataSource), dataSource);
      return dataSource;
    },
    snapshot: () =>
      structuredClone({
        ...rest,
        dataSources: [...dataSources.values()],
        ...(nextId <= LAST_ID && { nextDataSourceId: toInt64(nextId) }),
      }),
  };
}

function indexIdentities(users: readonly User[]) {
  const identities = new Map<string, Identity>();
  const tokens = new Set<string>();
  for (const user of users)
    for (const accessKey of user.accessKeys) {
      identities.set(accessKey.accessKeyId, { user, accessKey });
      if (accessKey.securityToken !== undefined) tokens.add(accessKey.securityToken);
    }
  return {
    defaultUser: users[0],
    identityOf: (accessKeyId: string) => identities.get(accessKeyId),
    isIssuedToken: (securityToken: string) => tokens.has(securityToken),
  };
}

function firstFreeId(world: World): bigint {
  let free = FIRST_ID;
  for (const { id } of world.dataSources ?? []) if (BigInt(id) >= free) free = BigInt(id) + 1n;
  return free;
}

function placeOf({ projectId, envType, name }: Pick<DataSource, "projectId" | "envType" | "name">): string {
  return `${projectId}/${envType}/${name}`;
}

function toInt64(value: bigint): Int64 {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
