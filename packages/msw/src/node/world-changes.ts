import type { Project, World } from "../dataworks/world/world.ts";
import type { AccessKey, User } from "../gateway/keys.ts";
import { UsageError } from "./usage-error.ts";

/** A world in which the default user owns these projects too. Those that are there already stay as they are. */
export function withProjects(world: World, ids: readonly bigint[]): World {
  if (ids.length === 0) return world;
  const owner = defaultUserOf(world, "--project");
  const tenantId = owner.tenantId ?? world.tenants[0]?.id;
  if (tenantId === undefined) throw new UsageError("--project: expected a world with a tenant.");
  const known = new Set(world.projects.map(({ id }) => String(id)));
  const added = [...new Set(ids)]
    .filter((id) => !known.has(String(id)))
    .map((id): Project => ({ id: narrow(id), tenantId, members: [{ userId: owner.id, role: "owner" }] }));
  return { ...world, projects: [...world.projects, ...added] };
}

/** A world in which the default user has this key too; a key of the same id is replaced. */
export function withKey(world: World, key: AccessKey): World {
  const owner = defaultUserOf(world, "--access-key-id");
  const users = world.users.map((user) => {
    const others = user.accessKeys.filter(({ accessKeyId }) => accessKeyId !== key.accessKeyId);
    return { ...user, accessKeys: user === owner ? [...others, key] : others };
  });
  return { ...world, users };
}

function defaultUserOf(world: World, flag: string): User {
  const [user] = world.users;
  if (!user) throw new UsageError(`${flag}: expected a world with a user.`);
  return user;
}

function narrow(id: bigint): number | bigint {
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
