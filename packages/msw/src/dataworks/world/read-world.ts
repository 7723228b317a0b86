import {
  anyText,
  expectThat as expect,
  int64,
  list,
  object,
  oneOf,
  type Rule,
  requireShape,
  text,
  time,
} from "../../gateway/shapes.ts";
import { PROJECT_ROLES, type World } from "./world.ts";

/**
 * Reads a world from parsed JSON, or checks one that a program built: shape, and what refers to what.
 *
 * @throws SimulatorError (`world`) that names the place and what was expected; it never repeats a value.
 */
export function readWorld(value: unknown): World {
  requireShape(WORLD, value, "world");
  return value as World;
}

const WORLD: Rule = (value, place) => {
  WORLD_SHAPE(value, place);
  const world = value as World;
  checkUnique(world);
  checkReferences(world);
};

const ACCESS_KEY = object(
  { accessKeyId: text, accessKeySecret: text },
  { status: oneOf("active", "disabled"), securityToken: text, expiration: time },
);

const MEMBER = object({ userId: text, role: oneOf(...PROJECT_ROLES) });

const DATA_SOURCE = object(
  {
    id: int64,
    projectId: int64,
    envType: oneOf(0, 1),
    name: text,
    connectionType: text,
    content: anyText,
  },
  {
    subType: text,
    description: anyText,
    operator: text,
    createdAt: time,
    modifiedAt: time,
    status: oneOf("ENABLED", "DISABLED"),
  },
);

/** The members of a world and their types. Others are refused. */
const WORLD_SHAPE = object(
  {
    tenants: list(object({ id: int64 })),
    users: list(object({ id: text, accessKeys: list(ACCESS_KEY) }, { tenantId: int64 })),
    projects: list(object({ id: int64, tenantId: int64, members: list(MEMBER) }, { name: text })),
  },
  { dataSources: list(DATA_SOURCE), nextDataSourceId: int64 },
);

function checkUnique({ tenants, users, projects, dataSources = [] }: World): void {
  const keys = users.flatMap((user) => user.accessKeys);
  const lists = {
    "world.tenants: id": tenants.map(({ id }) => id),
    "world.users: id": users.map(({ id }) => id),
    "world.users: accessKeyId": keys.map(({ accessKeyId }) => accessKeyId),
    "world.users: securityToken": keys.flatMap(({ securityToken }) => securityToken ?? []),
    "world.projects: id": projects.map(({ id }) => id),
    "world.dataSources: id": dataSources.map(({ id }) => id),
    "world.dataSources: projectId, envType and name together": dataSources.map(
      ({ projectId, envType, name }) => `${projectId}/${envType}/${name}`,
    ),
  };
  for (const [place, values] of Object.entries(lists))
    expect(new Set(values.map(String)).size === values.length, place, "values that differ from each other");
}

function checkReferences(world: World): void {
  const tenants = new Set(world.tenants.map(({ id }) => String(id)));
  const users = new Set(world.users.map(({ id }) => id));
  const projects = new Set(world.projects.map(({ id }) => String(id)));
  for (const { id, tenantId } of world.users) {
    const isKnown = tenantId === undefined || tenants.has(String(tenantId));
    expect(isKnown, `user ${id}: tenantId`, "the id of a tenant");
  }
  for (const { id, tenantId, members } of world.projects) {
    expect(tenants.has(String(tenantId)), `project ${id}: tenantId`, "the id of a tenant");
    for (const { userId } of members) expect(users.has(userId), `project ${id}: userId`, "the id of a user");
  }
  for (const { id, projectId } of world.dataSources ?? []) {
    expect(projects.has(String(projectId)), `data source ${id}: projectId`, "the id of a project");
    const isBefore = world.nextDataSourceId === undefined || BigInt(id) < BigInt(world.nextDataSourceId);
    expect(isBefore, "world.nextDataSourceId", "an id after those of all data sources");
  }
}
