import { DataWorksError } from "../dataworks-error.ts";
import { describeThrown } from "../failure/innermost-errors.ts";
import { untilAborted } from "../transport/until-aborted.ts";
import { type Credentials, type CredentialsProvider, requireCredentials } from "./credentials.ts";

/** Renewed this long before they end, so that no call is signed with what ends on its way. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** The keys of a client. */
export interface KeyRing {
  /** Credentials that do not end soon. It rejects with the reason of the signal when that aborts. */
  readonly current: (signal: AbortSignal) => Promise<Credentials>;
  /** Whether other credentials can be asked for. */
  readonly canRenew: boolean;
  /** Makes the next caller ask again, unless others than these have come meanwhile. */
  readonly forget: (used: Credentials | undefined) => void;
}

/** A ring with one lasting key. */
export function fixedKey(credentials: Credentials): KeyRing {
  const fixed = Promise.resolve(credentials);
  return { current: () => fixed, canRenew: false, forget: () => {} };
}

/** One question to a provider, and the calls that wait for its answer. */
interface Question {
  readonly answer: Promise<Credentials>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * A ring that asks a provider: once for all calls that wait, and again before what it gave ends. A failure is not kept. A call
 * that ends waits no longer and leaves the others waiting; when none is left, the question is given up.
 */
export function providedKeys(provider: CredentialsProvider, clock: () => number): KeyRing {
  let current: Credentials | undefined;
  let open: Question | undefined;
  const ask = (): Question => {
    const controller = new AbortController();
    const answer = credentialsFrom(provider, controller.signal);
    const question: Question = { answer, controller, waiting: 0 };
    const close = () => {
      if (open === question) open = undefined;
    };
    answer
      .then((credentials) => {
        // What was asked for again meanwhile is newer.
        if (open === question) current = credentials;
      }, ignore)
      .finally(close);
    return question;
  };
  const waitFor = async (question: Question, signal: AbortSignal): Promise<Credentials> => {
    question.waiting += 1;
    try {
      return await untilAborted(question.answer, signal);
    } finally {
      question.waiting -= 1;
      if (question.waiting === 0 && open === question && signal.aborted) {
        open = undefined;
        question.controller.abort(signal.reason);
      }
    }
  };
  return {
    current: async (signal) => {
      if (current && !endsSoon(current, clock())) return current;
      open ??= ask();
      return waitFor(open, signal);
    },
    canRenew: true,
    forget: (used) => {
      if (current === used) current = undefined;
    },
  };
}

/** Those who wait are told of the failure. */
function ignore(): void {}

async function credentialsFrom(provider: CredentialsProvider, signal: AbortSignal): Promise<Credentials> {
  let given: unknown;
  try {
    given = await provider({ signal });
  } catch (cause) {
    if (cause instanceof DataWorksError && cause.kind === "config") throw cause;
    throw new DataWorksError({
      ...{ kind: "config", operation: "credentials", cause },
      message: (quote) => `The credentials provider failed: ${quote(describeThrown(cause))}`,
    });
  }
  return requireCredentials(given);
}

function endsSoon({ expiresAt }: Credentials, now: number): boolean {
  return expiresAt !== undefined && expiresAt.getTime() - RENEW_BEFORE_MS <= now;
}
