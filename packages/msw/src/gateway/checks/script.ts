import type { Check } from "../check.ts";

/**
 * What a test asked for: waits, then refuses the call, drops it, or lets it go on. A caller who stops waiting meanwhile ends the
 * call: it is not carried out.
 */
export const checkScript: Check = (call, { scripts, settings }) => {
  const { delayMs, end } = scripts.take(call);
  const { signal } = call.request;
  return delayMs > 0 ? settings.wait(delayMs, signal).then(() => (signal?.aborted ? "dropped" : end)) : end;
};
