import { LEAST_JOURNAL_BYTES } from "./journal.ts";
import type { GatewayOptions, Settings } from "./options.ts";
import { countingRequestIds } from "./request-ids.ts";
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
import { watchAbort } from "./watch-abort.ts";

const MINUTE_MS = 60_000;

/** What can be said of an option before a call comes; the world and the operations are read elsewhere. */
const RULES: Readonly<Partial<Record<keyof GatewayOptions, Rule>>> = {
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
};

/**
 * Fills in the defaults.
 *
 * @throws SimulatorError (`option`) that names the option and what was expected
 */
export function settle(options: GatewayOptions): Settings {
  const given = withoutUndefined(options);
  for (const [name, value] of Object.entries(given)) {
    const rule = RULES[name as keyof GatewayOptions];
    if (rule) requireShape(rule, value, "option", name);
  }
  return { ...defaults(), preflight: given.strict ? "refuse" : "answer", ...given };
}

function defaults(): Omit<Settings, "preflight"> {
  return {
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
    wait: waitFor,
    strict: false,
    signatures: "verify",
  };
}

function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      unwatch?.();
      resolve();
    }, ms);
    const unwatch =
      signal &&
      watchAbort(signal, () => {
        clearTimeout(timer);
        resolve();
      });
  });
}

/** `undefined` means the default, as it does for a missing member. */
function withoutUndefined(options: GatewayOptions): GatewayOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
