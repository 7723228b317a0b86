import { readFile } from "node:fs/promises";
import { parseJson } from "@dataworks-kit/wire";
import { readWorld } from "../dataworks/world/read-world.ts";
import { DEFAULT_WORLD, type Project, type World } from "../dataworks/world/world.ts";
import type { AccessKey, User } from "../gateway/keys.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";
import { UsageError } from "./flag-values.ts";

/** The flags that decide about the world. */
interface WorldFlags {
  /** The path of a file. */
  readonly world?: string | undefined;
  readonly project?: readonly string[] | undefined;
  readonly "access-key-id"?: string | undefined;
  readonly "access-key-secret"?: string | undefined;
}

/**
 * Makes the world that the flags ask for: a file's or the default one, with further projects and a further key.
 *
 * @throws UsageError that names the flag and what was expected
 */
export async function chooseWorld(flags: WorldFlags): Promise<World> {
  const given = flags.world === undefined ? undefined : await readWorldFile(flags.world);
  const key = readKey(flags);
  const { project = [] } = flags;
  const base = given ?? (project.length > 0 ? { ...DEFAULT_WORLD, projects: [] } : DEFAULT_WORLD);
  const world = addProjects(base, project.map(readProjectId));
  return key ? addKey(world, key) : world;
}

async function readWorldFile(path: string): Promise<World> {
  const text = await readFile(path, "utf8").catch((cause: Error) => {
    throw new UsageError(`--world: cannot read the file: ${cause.message}`, { cause });
  });
  try {
    return readWorld(parseJson(text));
  } catch (cause) {
    // A parser's message can quote the text, and with it a secret.
    const reason = cause instanceof SimulatorError ? cause.message : "expected JSON text.";
    throw new UsageError(`--world ${path}: ${reason}`);
  }
}

function readKey(flags: WorldFlags): AccessKey | undefined {
  const { "access-key-id": accessKeyId, "access-key-secret": accessKeySecret } = flags;
  if (accessKeyId === undefined && accessKeySecret === undefined) return undefined;
  if (accessKeyId === undefined || accessKeySecret === undefined)
    throw new UsageError("--access-key-id and --access-key-secret: expected both or neither.");
  if (accessKeyId === "" || accessKeySecret === "")
    throw new UsageError("--access-key-id and --access-key-secret: expected texts that are not empty.");
  return { accessKeyId, accessKeySecret };
}

function readProjectId(text: string): bigint {
  const isInt64 = /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
  if (isInt64) return BigInt(text);
  throw new UsageError("--project: expected the id of a workspace, an int64.");
}

/** A world in which the default user owns these projects too. The projects that are there already stay as they are. */
function addProjects(world: World, ids: readonly bigint[]): World {
  if (ids.length === 0) return world;
  const owner = requireDefaultUser(world, "--project");
  const tenantId = owner.tenantId ?? world.tenants[0]?.id;
  if (tenantId === undefined) throw new UsageError("--project: expected a world with a tenant.");
  const known = new Set(world.projects.map(({ id }) => String(id)));
  const added = [...new Set(ids)]
    .filter((id) => !known.has(String(id)))
    .map((id): Project => ({ id: narrow(id), tenantId, members: [{ userId: owner.id, role: "owner" }] }));
  return { ...world, projects: [...world.projects, ...added] };
}

/** A world in which the default user has this key too; a key of the same id is replaced. */
function addKey(world: World, key: AccessKey): World {
  const owner = requireDefaultUser(world, "--access-key-id");
  const users = world.users.map((user) => {
    const others = user.accessKeys.filter(({ accessKeyId }) => accessKeyId !== key.accessKeyId);
    return { ...user, accessKeys: user === owner ? [...others, key] : others };
  });
  return { ...world, users };
}

function requireDefaultUser(world: World, flag: string): User {
  const [user] = world.users;
  if (!user) throw new UsageError(`${flag}: expected a world with a user.`);
  return user;
}

function narrow(id: bigint): number | bigint {
  return Number.isSafeInteger(Number(id)) ? Number(id) : id;
}
