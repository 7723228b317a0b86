import type { ClientOptions } from "@dataworks-kit/client";
import type { Simulator } from "@dataworks-kit/msw/simulator";

/** What stands around a client while it calls. */
export interface Stage extends AsyncDisposable {
  /** Where the client calls, and what else it is given. */
  readonly settings: Partial<ClientOptions> & { readonly endpoint: string };
  /** Happens after the first call of a client that calls twice. */
  readonly betweenCalls?: () => Promise<void>;
  /** Waits for what a server still does after the client has given up. */
  readonly settle?: () => Promise<void>;
  /** What the client did wrong beside its report, if anything. */
  readonly betrayal?: () => string | undefined;
}

/** How a situation is made and judged. */
export interface Plot {
  readonly group: string;
  readonly name: string;
  readonly stage: (simulator: Simulator) => Promise<Stage>;
  /**
   * Whether the client could know that nothing was carried out: it failed before anything left, or the same answer would
   * never follow a call that was carried out. Default: false.
   */
  readonly canBeCertain?: boolean;
  /** Whether a client that tries again is to get through. Default: false. */
  readonly getsThrough?: boolean;
  /** Whether the client makes another call before, on the same connection. Default: false. */
  readonly callsTwice?: boolean;
  /** Whether the request is too large for one packet. Default: false. */
  readonly isLarge?: boolean;
  /** The time of one attempt. Default: 300. */
  readonly timeoutMs?: number;
}
