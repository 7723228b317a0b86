import type { Check } from "../gateway.ts";

/** What a test asked for: the next call fails with a documented code. Calls that were refused before do not use it up. */
export const checkScript: Check = (_call, { scripts }) => scripts.next();
