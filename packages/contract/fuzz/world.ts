import type { AccessKey, SimulatorOptions, World } from "@dataworks-kit/msw/simulator";

/** The time at which every probe is sent. */
export const NOW = Date.UTC(2026, 0, 31, 12);

/** What is kept of nonces and calls: little, so that a run fills it many times. */
export const NONCE_CAPACITY = 300;
export const JOURNAL_CAPACITY = 250;
export const JOURNAL_MAX_BYTES = 200_000;

/** Keys of every kind. Their secrets are letters and figures, so that no encoding hides one in an answer. */
export const KEYS = {
  owner: { accessKeyId: "owner", accessKeySecret: "ownerSecret7Kq" },
  visitor: { accessKeyId: "visitor", accessKeySecret: "visitorSecret7Kq" },
  disabled: { accessKeyId: "disabled", accessKeySecret: "disabledSecret7Kq", status: "disabled" },
  stranger: { accessKeyId: "stranger", accessKeySecret: "strangerSecret7Kq" },
  guest: { accessKeyId: "guest", accessKeySecret: "guestSecret7Kq", securityToken: "guestToken7Kq" },
  ended: {
    accessKeyId: "ended",
    accessKeySecret: "endedSecret7Kq",
    securityToken: "endedToken7Kq",
    expiration: "2026-01-01T00:00:00Z",
  },
} as const satisfies Readonly<Record<string, AccessKey>>;

/** What no answer, journal or world may tell. */
export const KEY_SECRETS: readonly string[] = Object.values(KEYS).map((key) => key.accessKeySecret);

const WORLD: World = {
  tenants: [{ id: 1 }, { id: 9007199254740993n }],
  users: [
    { id: "owner", tenantId: 1, accessKeys: [KEYS.owner, KEYS.disabled, KEYS.guest, KEYS.ended] },
    { id: "visitor", tenantId: 1, accessKeys: [KEYS.visitor] },
    { id: "stranger", accessKeys: [KEYS.stranger] },
  ],
  projects: [
    {
      id: 1,
      tenantId: 1,
      members: [
        { userId: "owner", role: "owner" },
        { userId: "visitor", role: "visitor" },
      ],
    },
    { id: 2, tenantId: 1, members: [] },
    { id: 3, tenantId: 9007199254740993n, members: [] },
  ],
  nextDataSourceId: 9007199254740000,
};

/** The double that is fuzzed. Its clock stands still, so that a seed gives the same answers at any time. */
export const DOUBLE: SimulatorOptions = {
  world: WORLD,
  clock: () => NOW,
  nonceCapacity: NONCE_CAPACITY,
  journalCapacity: JOURNAL_CAPACITY,
  journalMaxBytes: JOURNAL_MAX_BYTES,
};
