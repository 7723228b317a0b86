import type { AccessKey, World } from "@dataworks-kit/msw/simulator";
import type { Int64 } from "@dataworks-kit/wire";

/** The key that every world here knows. It exists in doubles alone. */
export const TEST_KEY = { accessKeyId: "testid", accessKeySecret: "testsecret" } as const;

/** The same key as an environment holds it. */
export const TEST_KEY_ENVIRONMENT = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
} as const;

/** What is special about a world. */
export interface WorldPlan {
  /** Keys besides the usual one. */
  readonly keys?: readonly AccessKey[];
  /** Default: 1. */
  readonly projectIds?: readonly Int64[];
  /** Default: 123. */
  readonly nextDataSourceId?: Int64;
}

/** Makes a world with one tenant, in which the owner of the workspaces has the usual key. */
export function createWorld(plan: WorldPlan = {}): World {
  const { keys = [], projectIds = [1], nextDataSourceId = 123 } = plan;
  const members = [{ userId: "owner", role: "owner" }] as const;
  return {
    tenants: [{ id: 1 }],
    users: [{ id: "owner", tenantId: 1, accessKeys: [TEST_KEY, ...keys] }],
    projects: projectIds.map((id) => ({ id, tenantId: 1, members })),
    nextDataSourceId,
  };
}
