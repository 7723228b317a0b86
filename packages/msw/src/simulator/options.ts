import type { CallReport } from "./call-report.ts";
import { createConnection } from "./create-connection/create-connection.ts";
import type { SimulatedOperation } from "./operation.ts";
import { countingRequestIds } from "./request-ids.ts";
import { SimulatorError } from "./simulator-error.ts";
import type { ThrottleLimits } from "./throttle.ts";
import { DEFAULT_WORLD } from "./world/default-world.ts";
import type { World } from "./world/world.ts";

/** How the double behaves. Nothing is needed: each option has a default. */
export interface SimulatorOptions {
  /** The operations that it answers. Default: CreateConnection. */
  readonly operations?: readonly SimulatedOperation[];
  /** What it knows at the start; it is copied. Default: `DEFAULT_WORLD`. */
  readonly world?: World;
  /** The time in epoch milliseconds. Default: the machine's clock. */
  readonly clock?: () => number;
  /** The id of each answer. Default: UUIDs that count up from 1, the same in every run. */
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
  /** How much text the journal keeps, at two bytes for each character. The oldest calls give way. Default: 8 MiB. */
  readonly journalMaxBytes?: number;
  /**
   * Whether the browser's question before a call from another origin (CORS preflight) is answered, so that pages can call the
   * double over HTTP. What the cloud does with the headers of ACS3 is unknown. Default: `answer`, and `refuse` when `strict`.
   */
  readonly preflight?: "answer" | "refuse";
  /** Waits, for scripts that delay, at most until the signal aborts. Default: a timer. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Whether it refuses what nobody knows whether the cloud takes: methods that an operation does not declare, and values that
   * a list of the vendor's does not hold, such as the ConnectionType `redis`. Default: false.
   */
  readonly strict?: boolean;
  /** `ignore` leaves out every check of who calls and when, for clients that do not sign. Default: `verify`. */
  readonly signatures?: "verify" | "ignore";
  /** Is told of each call after it was answered. It gets no parameter, header or message, so no secret. */
  readonly onCall?: (report: CallReport) => void;
}

/** The options with their defaults. */
export type Settings = Required<Omit<SimulatorOptions, "hostId" | "onCall">> &
  Pick<SimulatorOptions, "hostId" | "onCall">;

const MINUTE_MS = 60_000;

/**
 * Fills in the defaults.
 *
 * @throws SimulatorError (`option`) for a number that is not positive, and when two operations have the same name.
 */
export function settle(options: SimulatorOptions): Settings {
  const settings: Settings = {
    operations: [createConnection],
    world: DEFAULT_WORLD,
    clock: Date.now,
    requestId: countingRequestIds(),
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
    preflight: options.strict ? "refuse" : "answer",
    wait: waitFor,
    strict: false,
    signatures: "verify",
    ...withoutUndefined(options),
  };
  for (const name of NUMBERS) requirePositive(settings[name], name);
  if (settings.journalMaxBytes < LEAST_JOURNAL_BYTES)
    throw new SimulatorError("option", `journalMaxBytes: expected a number from ${LEAST_JOURNAL_BYTES} on.`);
  for (const name of ["perSecond", "perDay"] as const) {
    const limit = settings.throttle[name];
    if (limit !== undefined) requirePositive(limit, `throttle.${name}`);
  }
  return settings;
}

/** Room for one call without its texts. */
const LEAST_JOURNAL_BYTES = 1_024;
const NUMBERS = [
  "timeWindowMs",
  "nonceCapacity",
  "journalCapacity",
  "journalMaxBytes",
  "maxBodyBytes",
] as const;

function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal?.aborted) end();
    else signal?.addEventListener("abort", end);
  });
}

function requirePositive(value: number, name: string): void {
  if (!(value > 0)) throw new SimulatorError("option", `${name}: expected a number above 0.`);
}

/** `undefined` means the default, as it does for a missing member. */
function withoutUndefined(options: SimulatorOptions): SimulatorOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
