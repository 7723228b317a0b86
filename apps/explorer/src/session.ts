import { createSimulator, DEFAULT_WORLD, type Simulator } from "@dataworks-kit/msw/simulator";
import { createNonce, formatTimestamp } from "@dataworks-kit/signature";
import type { SigningKey } from "./signature/signed-call.ts";

/** What the page has of the world around it: a double, a clock, and chance. */
export interface Session {
  readonly simulator: Simulator;
  /** The double's own key; it signs every call of the page. */
  readonly key: SigningKey;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** A monotonic time in milliseconds. */
  readonly now: () => number;
  /** A time of signing and a nonce that no call had yet. */
  readonly fresh: () => { readonly time: string; readonly nonce: string };
}

/** Starts a session with a new double. */
export function createSession(clock: () => number = Date.now): Session {
  const [user] = DEFAULT_WORLD.users;
  const [key] = user?.accessKeys ?? [];
  if (!key) throw new Error("The double's first world has no key.");
  return {
    simulator: createSimulator({ clock }),
    key,
    clock,
    now: () => performance.now(),
    fresh: () => ({ time: formatTimestamp(clock()), nonce: createNonce() }),
  };
}
