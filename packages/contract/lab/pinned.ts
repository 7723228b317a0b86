/** What the proofs install for themselves, from npm, in exactly these versions. Each has the name of its command, and perhaps a number. */
export const PINNED = {
  "node-22": "node@22.23.3",
  "node-26": "node@26.10.0",
  bun: "bun@1.4.5",
  deno: "deno@2.9.6",
  yarn: "@yarnpkg/cli-dist@4.18.1",
} as const;

/** Something that the workspace does not depend on. */
export type PinnedName = keyof typeof PINNED;
