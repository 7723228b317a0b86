import { createConnection } from "@dataworks-kit/api/operations";
import { MASK, redactParameters } from "@dataworks-kit/wire";
import type { World } from "./world.ts";

/** A copy of a world without its secrets: those of access keys, tokens, and those inside Content. */
export function maskWorld(world: World): World {
  return {
    ...world,
    users: world.users.map((user) => ({
      ...user,
      accessKeys: user.accessKeys.map((key) => ({
        ...key,
        accessKeySecret: MASK,
        ...(key.securityToken !== undefined && { securityToken: MASK }),
      })),
    })),
    dataSources: (world.dataSources ?? []).map((source) => ({
      ...source,
      content: maskContent(source.content),
    })),
  };
}

/** A Content without its secrets. The contract of CreateConnection names the secret members. */
export function maskContent(content: string): string {
  const [masked] = redactParameters(createConnection, [["Content", content]]);
  return masked?.[1] ?? MASK;
}
