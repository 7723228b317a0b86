import { DataWorksError } from "../error/dataworks-error.ts";
import { describeThrown } from "../error/thrown.ts";
import { awaitOrAbort } from "../transport/time-limit.ts";
import { type Credentials, type CredentialsProvider, requireCredentials } from "./credentials.ts";

/** Credentials are renewed this long before they end, so that a call is not signed with a key that ends on its way. */
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
export function createFixedKeys(credentials: Credentials): KeyRing {
  const fixed = Promise.resolve(credentials);
  return { current: () => fixed, canRenew: false, forget: () => {} };
}

/**
 * A ring that asks a provider: once for all calls that wait, and again before the credentials end. A failure is not kept. A call
 * that ends no longer waits, and the others go on waiting. When the last one ends, the request is aborted.
 */
export function createProvidedKeys(provider: CredentialsProvider, clock: () => number): KeyRing {
  const keys = new ProvidedKeys(provider, clock);
  return {
    current: (signal) => keys.current(signal),
    canRenew: true,
    forget: (used) => keys.forget(used),
  };
}

/** One request to a provider, and the number of calls that wait for its answer. */
interface KeyRequest {
  readonly answer: Promise<Credentials>;
  readonly controller: AbortController;
  waiting: number;
}

class ProvidedKeys {
  readonly #provider: CredentialsProvider;
  readonly #clock: () => number;
  #current: Credentials | undefined;
  #open: KeyRequest | undefined;

  constructor(provider: CredentialsProvider, clock: () => number) {
    this.#provider = provider;
    this.#clock = clock;
  }

  async current(signal: AbortSignal): Promise<Credentials> {
    if (this.#current && !endsSoon(this.#current, this.#clock())) return this.#current;
    this.#open ??= this.#ask();
    return this.#waitFor(this.#open, signal);
  }

  forget(used: Credentials | undefined): void {
    if (this.#current === used) this.#current = undefined;
  }

  #ask(): KeyRequest {
    const controller = new AbortController();
    const answer = askProvider(this.#provider, controller.signal);
    const request: KeyRequest = { answer, controller, waiting: 0 };
    const keep = (credentials: Credentials) => {
      // A newer request has newer credentials.
      if (this.#open === request) this.#current = credentials;
    };
    const close = () => {
      if (this.#open === request) this.#open = undefined;
    };
    // The calls that wait get the failure.
    answer.then(keep, () => {}).finally(close);
    return request;
  }

  async #waitFor(request: KeyRequest, signal: AbortSignal): Promise<Credentials> {
    request.waiting += 1;
    try {
      return await awaitOrAbort(request.answer, signal);
    } finally {
      request.waiting -= 1;
      if (request.waiting === 0 && this.#open === request && signal.aborted) {
        this.#open = undefined;
        request.controller.abort(signal.reason);
      }
    }
  }
}

async function askProvider(provider: CredentialsProvider, signal: AbortSignal): Promise<Credentials> {
  let given: unknown;
  try {
    given = await provider({ signal });
  } catch (cause) {
    if (cause instanceof DataWorksError && cause.kind === "config") throw cause;
    throw new DataWorksError({
      kind: "config",
      operation: "credentials",
      cause,
      message: (quote) => `The credentials provider failed: ${quote(describeThrown(cause))}`,
    });
  }
  return requireCredentials(given);
}

function endsSoon({ expiresAt }: Credentials, now: number): boolean {
  return expiresAt !== undefined && expiresAt.getTime() - RENEW_BEFORE_MS <= now;
}
