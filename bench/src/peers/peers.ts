/** What the kit is measured against: a folder for each, with the packages that its user would install. */
export const PEERS = {
  "openapi-typescript": { "openapi-typescript": "7.13.0", typescript: "5.9.3" },
  "openapi-util": { "@alicloud/openapi-util": "0.3.3" },
  "pop-core": { "@alicloud/pop-core": "1.8.0" },
  "openapi-core": { "@alicloud/openapi-core": "1.0.8" },
  prism: { "@stoplight/prism-cli": "5.16.0" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The name of a peer. */
export type PeerName = keyof typeof PEERS;

/** The vendor's clients. */
export const OFFICIAL_CLIENTS = ["pop-core", "openapi-core"] as const satisfies readonly PeerName[];
