import { DataWorksError } from "../dataworks-error.ts";
import { type Credentials, type CredentialsProvider, requireCredentials } from "./credentials.ts";

/** Renewed this long before they end, so that no call is signed with what ends on its way. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** Gives credentials that do not end soon. */
export type CurrentCredentials = (signal: AbortSignal) => Promise<Credentials>;

/** Asks a provider once for all calls that wait, and again before what it gave ends. A failure is not kept. */
export function cachedCredentials(provider: CredentialsProvider, clock: () => number): CurrentCredentials {
  let current: Credentials | undefined;
  let pending: Promise<Credentials> | undefined;
  const ask = async (signal: AbortSignal): Promise<Credentials> => {
    try {
      current = await credentialsOf(provider, signal);
      return current;
    } finally {
      pending = undefined;
    }
  };
  return (signal) => {
    if (current && !endsSoon(current, clock())) return Promise.resolve(current);
    pending ??= ask(signal);
    return pending;
  };
}

async function credentialsOf(provider: CredentialsProvider, signal: AbortSignal): Promise<Credentials> {
  let given: unknown;
  try {
    given = await provider({ signal });
  } catch (cause) {
    if (cause instanceof DataWorksError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The credentials provider failed: ${reason}`;
    throw new DataWorksError({ kind: "config", operation: "credentials", message, cause });
  }
  return requireCredentials(given);
}

function endsSoon({ expiresAt }: Credentials, now: number): boolean {
  return expiresAt !== undefined && expiresAt.getTime() - RENEW_BEFORE_MS <= now;
}
