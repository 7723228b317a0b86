import { MASK, type OperationDescriptor, redactParameters } from "@dataworks-kit/wire";
import type { World } from "./world.ts";

/** A copy of a world without its secrets: those of access keys, tokens, and those inside Content. */
export function maskWorld(world: World, descriptor: OperationDescriptor): World {
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
      content: maskContent(source.content, descriptor),
    })),
  };
}

function maskContent(content: string, descriptor: OperationDescriptor): string {
  const [masked] = redactParameters(descriptor, [["Content", content]]);
  return masked?.[1] ?? MASK;
}
