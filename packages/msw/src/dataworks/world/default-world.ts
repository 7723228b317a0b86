import type { World } from "./world.ts";

/**
 * The world without any option: the vendor's documented fake key `testid` with secret `testsecret`, whose user owns
 * workspace 1. The first data source gets the id 123, as in the vendor's sample.
 */
export const DEFAULT_WORLD: World = {
  tenants: [{ id: 1 }],
  users: [
    {
      id: "owner",
      tenantId: 1,
      accessKeys: [{ accessKeyId: "testid", accessKeySecret: "testsecret" }],
    },
  ],
  projects: [{ id: 1, tenantId: 1, members: [{ userId: "owner", role: "owner" }] }],
  dataSources: [],
  nextDataSourceId: 123,
};
