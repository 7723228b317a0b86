import type { AccessKey, World } from "@dataworks-kit/msw/simulator";
import { TEST_KEY } from "../../lab/world.ts";

/** A world with one workspace, whose owner has the usual key and these. */
export function worldWith({ keys = [], projectId = 1n, nextDataSourceId = 123n }: WorldPlan): World {
  return {
    tenants: [{ id: 1 }],
    users: [{ id: "owner", tenantId: 1, accessKeys: [TEST_KEY, ...keys] }],
    projects: [{ id: projectId, tenantId: 1, members: [{ userId: "owner", role: "owner" }] }],
    nextDataSourceId,
  };
}

/** What is special about a world. */
export interface WorldPlan {
  readonly keys?: readonly AccessKey[];
  readonly projectId?: bigint;
  readonly nextDataSourceId?: bigint;
}
