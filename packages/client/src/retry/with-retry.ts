import type { FetchRequest } from "@dataworks-kit/api";
import { type CallContext, monotonicMs } from "../call-context.ts";
import type { DataWorksError } from "../dataworks-error.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { retryDelayMs, retryHintMs } from "./retry-delay.ts";
import { type RetryReason, retryReason } from "./retry-reason.ts";
import { wait } from "./wait.ts";

/** What an attempt changes in the call that goes on. */
export interface RetryState {
  attempt: number;
  /** Whether an earlier attempt may have been carried out. */
  wasAmbiguous: boolean;
  clockCorrected: boolean;
}

/** The state before the first attempt. */
export function createRetryState(): RetryState {
  return { attempt: 0, wasAmbiguous: false, clockCorrected: false };
}

/** A `fetch` that tries again what surely did not execute. The last refusal is its answer; what is none, it throws. */
export function withRetry(send: FetchRequest, context: CallContext, state: RetryState): FetchRequest {
  return async (request) => {
    for (;;) {
      state.attempt += 1;
      const outcome = await outcomeOf(send, request, context);
      const next = nextAttempt(outcome, request, { context, state });
      if (!next) return concluded(outcome);
      state.wasAmbiguous ||= next.error.ambiguous;
      await wait(next.delayMs, request.signal);
    }
  };
}

function concluded(outcome: Outcome): Response {
  if (outcome.response) return outcome.response;
  throw outcome.error;
}

interface Attempting {
  readonly context: CallContext;
  readonly state: RetryState;
}

/** Whether there is another attempt, and how long to wait for it; what a correction needs is done. */
function nextAttempt(
  { error, response }: Outcome,
  request: Request,
  attempting: Attempting,
): { readonly delayMs: number; readonly error: DataWorksError } | undefined {
  const { context, state } = attempting;
  const { retry, settings, deadlineMs, descriptor } = context;
  if (!error || state.attempt >= retry.maxAttempts || request.signal.aborted) return undefined;
  const offsetMs = response && clockOffsetMs(response, settings.clock());
  const reason = reasonFor(error, request, { attempting, offsetMs });
  if (!reason) return undefined;
  const isCorrected = reason === "corrected clock" || reason === "query";
  const hintMs = response && retryHintMs(response.headers, settings.clock());
  const delayMs = isCorrected ? 0 : retryDelayMs(state.attempt, hintMs, retry, settings.random);
  if (monotonicMs() + delayMs >= deadlineMs) return undefined;
  if (reason === "query") context.memory.parametersIn = "query";
  if (reason === "corrected clock" && offsetMs !== undefined) correctClock(offsetMs, attempting);
  settings.hooks.retry(() => ({
    operation: descriptor.action,
    attempt: state.attempt,
    reason,
    delayMs,
    error,
  }));
  return { delayMs, error };
}

function reasonFor(
  error: DataWorksError,
  { url }: Request,
  { attempting: { context, state }, offsetMs }: { attempting: Attempting; offsetMs: number | undefined },
): RetryReason | undefined {
  const { searchParams } = new URL(url);
  return retryReason(error, {
    mayRepeat: context.mayRepeat,
    canCorrectClock: offsetMs !== undefined && !state.clockCorrected,
    canUseQuery: context.memory.parametersIn === "body",
    // Common parameters travel with the others.
    holds: (name) =>
      Boolean(searchParams.get(name)) ||
      !context.descriptor.parameters.some((parameter) => parameter.name === name),
  });
}

function correctClock(offsetMs: number, { context, state }: Attempting): void {
  context.memory.clockOffsetMs = offsetMs;
  state.clockCorrected = true;
}

/** How far the server's clock is ahead, by the header `date`. */
function clockOffsetMs({ headers }: Response, now: number): number | undefined {
  const serverMs = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(serverMs) ? undefined : serverMs - now;
}
