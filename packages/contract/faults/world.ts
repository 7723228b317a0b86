import { DEFAULT_WORLD, type World } from "@dataworks-kit/msw/simulator";
import { SECRETS } from "./secrets-shown.ts";

/** The id and the token of a temporary key that has ended. */
export const EXPIRED_KEY = { accessKeyId: "STS.old", securityToken: "old" } as const;

const KEYS = [
  { accessKeyId: "testid", accessKeySecret: SECRETS.accessKeySecret },
  { ...EXPIRED_KEY, accessKeySecret: SECRETS.accessKeySecret, expiration: "2000-01-01T00:00:00Z" },
];

/** The world of each cell: the default one, with the secrets that are looked for in errors. */
export const FAULTY_WORLD: World = {
  ...DEFAULT_WORLD,
  users: DEFAULT_WORLD.users.map((user) => ({ ...user, accessKeys: KEYS })),
};

/** The id of the first data source that the double creates, as text. */
export const FIRST_ID = String(FAULTY_WORLD.nextDataSourceId);
