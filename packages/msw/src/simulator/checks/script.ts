import type { Check } from "../gateway.ts";

/** What a test asked for: waits, then refuses the call, drops it, or lets it go on. */
export const checkScript: Check = (call, { scripts, settings }) => {
  const { delayMs, end } = scripts.take(call);
  return delayMs > 0 ? settings.wait(delayMs).then(() => end) : end;
};
