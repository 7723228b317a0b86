import type { ThrottleLimits } from "./check-timing.ts";
import { LEAST_JOURNAL_BYTES } from "./journal.ts";
import {
  anyText,
  atLeast,
  callable,
  flag,
  object,
  oneOf,
  positive,
  type Rule,
  requireShape,
} from "./shapes.ts";
import { createRequestIds } from "./stamp.ts";
import type { Step } from "./steps.ts";
import { waitAtMost } from "./watch-abort.ts";

/** How a double behaves. Each option has a default. */
export interface GatewayOptions {
  /** The time in epoch milliseconds. A call for which it returns something else is answered with InternalError. Default: the machine's clock. */
  readonly clock?: () => number;
  /**
   * The id of each answer, 1 to 256 visible ASCII characters. A call for which it returns something else is answered with
   * InternalError. Default: UUIDs that count up from 1, the same in every run.
   */
  readonly requestId?: () => string;
  /** How far a timestamp may be from the clock. Default: 15 minutes. */
  readonly timeWindowMs?: number;
  /** How many nonces are remembered. When the memory is full, the oldest nonce is forgotten. Default: 100,000. */
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
  /** How often an account may call. Default: without a limit. */
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
   * double over HTTP. What the cloud says about the headers of ACS3 is unknown. Default: `answer`, and `refuse` when `strict`.
   */
  readonly preflight?: "answer" | "refuse";
  /** Waits, for scripts that delay, at most until the signal aborts, which it does when the caller leaves. Default: a timer. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Whether it refuses what the cloud may or may not take, as far as is known: methods that an operation does not declare, and
   * values that are not in a list of the vendor's, such as the ConnectionType `redis`. Default: false.
   */
  readonly strict?: boolean;
  /** `ignore` leaves out every check of the caller and of the time, for clients that do not sign. Default: `verify`. */
  readonly signatures?: "verify" | "ignore";
  /**
   * Gets a report of each call. The report has no parameter, header or message, so no secret. When it throws, because an
   * assertion failed for example, the call is answered with InternalError, and the journal has the cause.
   */
  readonly onCall?: (report: CallReport) => void;
}

/** The options with their defaults. */
export type Settings = Required<Omit<GatewayOptions, "hostId" | "onCall">> &
  Pick<GatewayOptions, "hostId" | "onCall">;

/** What became of a call, without anything that could be a secret. */
export interface CallReport {
  readonly requestId: string;
  readonly method: string;
  /** As the caller wrote it, if at all; it may be any text. */
  readonly action: string | undefined;
  /** Absent when a script dropped the connection. */
  readonly status: number | undefined;
  /** The code of a refusal. */
  readonly code?: string;
  /** The step that refused. */
  readonly refusedBy?: Step;
  /** What failed in the double or in plugged-in code, if something did: the call was answered with InternalError. */
  readonly cause?: string;
  /** What was expected of a request that could not be read at all; its method is then empty. */
  readonly expected?: string;
}

const MINUTE_MS = 60_000;

/** What must hold for each option before a call comes. The world and the operations are read elsewhere. */
const RULES: Readonly<Record<string, Rule>> = {
  clock: callable,
  requestId: callable,
  wait: callable,
  onCall: callable,
  timeWindowMs: positive,
  nonceCapacity: positive,
  journalCapacity: positive,
  journalMaxBytes: atLeast(LEAST_JOURNAL_BYTES),
  maxBodyBytes: positive,
  throttle: object({}, { perSecond: positive, perDay: positive }),
  readParametersFrom: oneOf("query and form", "query"),
  httpStatusCodeAs: oneOf("number", "string"),
  preflight: oneOf("answer", "refuse"),
  signatures: oneOf("verify", "ignore"),
  requireRegionId: flag,
  strict: flag,
  hostId: anyText,
} satisfies Partial<Record<keyof GatewayOptions, Rule>>;

/**
 * Fills in the defaults.
 *
 * @throws SimulatorError (`option`) that names the option and what was expected
 */
export function fillDefaults(options: GatewayOptions): Settings {
  const given = dropUndefined(options);
  for (const [name, value] of Object.entries(given)) {
    const rule = RULES[name];
    if (rule) requireShape(rule, value, "option", name);
  }
  return { ...createDefaults(), preflight: given.strict ? "refuse" : "answer", ...given };
}

function createDefaults(): Omit<Settings, "preflight"> {
  return {
    clock: Date.now,
    requestId: createRequestIds(),
    timeWindowMs: 15 * MINUTE_MS,
    nonceCapacity: 100_000,
    readParametersFrom: "query and form",
    requireRegionId: false,
    httpStatusCodeAs: "number",
    maxBodyBytes: 1024 * 1024,
    throttle: {},
    seed: 1,
    journalCapacity: 1_000,
    journalMaxBytes: 8 * 1024 * 1024,
    wait: waitAtMost,
    strict: false,
    signatures: "verify",
  };
}

/** `undefined` means the default, as it does for a missing member. */
function dropUndefined(options: GatewayOptions): GatewayOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
