import type { NameValue, Operation, OperationDescriptor } from "@dataworks-kit/wire";
import type { Credentials } from "../credentials/credentials.ts";
import type { Settings } from "../options/client-options.ts";
import type { Endpoint } from "../options/endpoint.ts";
import type { RetrySettings } from "../options/retry-options.ts";
import type { CallSecrets } from "./call-secrets.ts";

/** What all calls of a client share. */
export interface ClientCore {
  readonly settings: Settings;
  readonly operations: readonly Operation[];
  readonly memory: Memory;
}

/** What a client has learnt from the server. It holds for all later calls of the client. */
export interface Memory {
  /** Added to the clock when signing. */
  clockOffsetMs: number;
}

/** What is called. Every error about a call speaks of it. */
export interface Target {
  readonly descriptor: OperationDescriptor;
  readonly endpoint: Endpoint;
  /** Texts that must not show in an error. */
  readonly secrets: CallSecrets;
}

/** The call as the gateway will read it. */
export interface OutgoingCall {
  readonly action: string;
  readonly version: string;
  /** In upper case. */
  readonly method: string;
  /** The operation's own, flat and decoded. */
  readonly parameters: readonly NameValue[];
}

/** How long a call may take, and the signal that ends it. */
export interface Limits {
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** The time of one attempt. */
  readonly timeoutMs: number;
  /** The end of the whole call, by `monotonicMs`. */
  readonly deadlineMs: number;
}

/** What attempts change while a call goes on. */
export interface CallState {
  /** The number of the attempt that is on its way; 0 before the first. */
  attempt: number;
  /** Whether an earlier attempt may have been carried out. */
  wasAmbiguous: boolean;
  /** Added to the clock when signing. */
  clockOffsetMs: number;
  isClockCorrected: boolean;
  isKeyRenewed: boolean;
  /** The key that signed the last attempt, and the time when it did, by the client's own clock. */
  credentials: Credentials | undefined;
  signedAtMs: number;
}

/** One call on its way, from its checked input to its outcome. */
export interface Call {
  readonly core: ClientCore;
  readonly target: Target;
  readonly outgoing: OutgoingCall;
  readonly limits: Limits;
  readonly retry: RetrySettings;
  /** Whether a call that may have been carried out may be tried again. */
  readonly mayRepeat: boolean;
  readonly state: CallState;
}
