/** What is installed for this suite alone, from npm, in exactly these versions. */
export const PINNED = {
  "node-22": "node@22.23.3",
  "node-26": "node@26.10.0",
  bun: "bun@1.4.5",
  deno: "deno@2.9.6",
} as const;

/** A runtime that the workspace does not depend on. */
export type PinnedName = keyof typeof PINNED;
