import type { Credentials } from "../credentials/credentials.ts";

/** What attempts change in the call that goes on. */
export interface CallState {
  /** The number of the attempt that is on its way; 0 before the first. */
  attempt: number;
  /** Whether an earlier attempt may have been carried out. */
  wasAmbiguous: boolean;
  /** Added to the clock when signing. */
  clockOffsetMs: number;
  isClockCorrected: boolean;
  isKeyRenewed: boolean;
  /** What the last attempt was signed with, and when by the client's own clock. */
  credentials: Credentials | undefined;
  signedAtMs: number;
}

/** The state before the first attempt; the offset is what the client knows of the server's clock. */
export function createCallState(clockOffsetMs: number): CallState {
  return {
    ...{ attempt: 0, wasAmbiguous: false, clockOffsetMs, isClockCorrected: false, isKeyRenewed: false },
    ...{ credentials: undefined, signedAtMs: 0 },
  };
}
