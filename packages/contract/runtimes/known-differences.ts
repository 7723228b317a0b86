import type { Differences } from "./suite/difference.ts";

const TOLD_NOTHING = "a page is told `Failed to fetch` whatever happened";

/** Where a runtime is known to differ from the others, each seen with its pinned version. A runtime without an entry differs in nothing. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Differences>> = {
  deno: {
    "a refused connection is ambiguous":
      "Deno sends a lost request again by itself and tells how the last copy failed, so a refused connection may follow a call that was carried out",
    "an unknown name is ambiguous":
      "Deno sends a lost request again by itself and tells how the last copy failed, in words without a code",
    "a blocked port is ambiguous": "Deno says so in words of its own without a code",
    "a lost request is sent again":
      "Deno does so after a reset on a connection that was used before; the gateway refuses the copy for its nonce",
  },
  workerd: {
    "a refused connection is ambiguous": "workerd says `Network connection lost.` whatever happened",
    "an unknown name is ambiguous": "workerd says `internal error` and no more",
    "a blocked port is ambiguous":
      "workerd blocks none and says `Network connection lost.` whatever happened",
  },
  chromium: {
    "a refused connection is ambiguous": TOLD_NOTHING,
    "an unknown name is ambiguous": TOLD_NOTHING,
    "a blocked port is ambiguous": TOLD_NOTHING,
    "a lost request is sent again":
      "Chromium does so after a reset on a connection that was used before; the gateway refuses the copy for its nonce",
  },
};
