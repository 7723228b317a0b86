import type { CallReport } from "./call-report.ts";
import type { ThrottleLimits } from "./throttle.ts";

/** How a double behaves, whatever its world is. Nothing is needed: each option has a default. */
export interface GatewayOptions {
  /** The time in epoch milliseconds. A call at which it gives something else is answered with InternalError. Default: the machine's clock. */
  readonly clock?: () => number;
  /**
   * The id of each answer, 1 to 256 visible ASCII characters. A call at which it gives something else is answered with
   * InternalError. Default: UUIDs that count up from 1, the same in every run.
   */
  readonly requestId?: () => string;
  /** How far a timestamp may be from the clock. Default: 15 minutes. */
  readonly timeWindowMs?: number;
  /** How many nonces are remembered. When that many are, the oldest is forgotten. Default: 100,000. */
  readonly nonceCapacity?: number;
  /** Where an operation's own parameters are read from; the signature always covers both. Default: both. */
  readonly readParametersFrom?: "query and form" | "query";
  /** Refuses calls without RegionId, as the oldest page of the vendor and private clouds do. Default: false. */
  readonly requireRegionId?: boolean;
  /** How HttpStatusCode is written where the contract allows both; the vendor's pages show both. Default: number. */
  readonly httpStatusCodeAs?: "number" | "string";
  /** The HostId of errors. Default: the host that was called. */
  readonly hostId?: string;
  /** Larger bodies are refused. Default: 1 MiB. */
  readonly maxBodyBytes?: number;
  /** How often an account may call. Default: as often as it likes. */
  readonly throttle?: ThrottleLimits;
  /** Decides what scripts leave to chance. The same seed and calls give the same answers. Default: 1. */
  readonly seed?: number;
  /** How many calls the journal keeps. Default: 1,000. */
  readonly journalCapacity?: number;
  /**
   * How much the journal keeps, in bytes: 1,024 for each call, 64 for each of its parameters, and two for each character of its
   * texts. The oldest calls give way. The last call always stays, without its long texts if it must. At least 4,096. Default: 8 MiB.
   */
  readonly journalMaxBytes?: number;
  /**
   * Whether the browser's question before a call from another origin (CORS preflight) is answered, so that a page can call the
   * double over HTTP. What the cloud says of the headers of ACS3 is unknown. Default: `answer`, and `refuse` when `strict`.
   */
  readonly preflight?: "answer" | "refuse";
  /** Waits, for scripts that delay, at most until the signal aborts, which it does when the caller leaves. Default: a timer. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Whether it refuses what nobody knows whether the cloud takes: methods that an operation does not declare, and values that
   * a list of the vendor's does not hold, such as the ConnectionType `redis`. Default: false.
   */
  readonly strict?: boolean;
  /** `ignore` leaves out every check of who calls and when, for clients that do not sign. Default: `verify`. */
  readonly signatures?: "verify" | "ignore";
  /**
   * Is told of each call that was judged. It gets no parameter, header or message, so no secret. What it throws, a failed
   * assertion for example, becomes the answer: InternalError, with the cause in the journal.
   */
  readonly onCall?: (report: CallReport) => void;
}

/** The options with their defaults. */
export type Settings = Required<Omit<GatewayOptions, "hostId" | "onCall">> &
  Pick<GatewayOptions, "hostId" | "onCall">;
