import { type CallContext, monotonicMs } from "../call-context.ts";
import type { DataWorksError } from "../dataworks-error.ts";
import { errorOf } from "../error-of.ts";
import type { Answer, OutgoingCall, Send } from "../transport/send.ts";
import { type Outcome, outcomeOf, placeOf } from "./outcome.ts";
import { retryDelayMs, retryHintMs } from "./retry-delay.ts";
import { type RetryReason, retryReason } from "./retry-reason.ts";
import { wait } from "./wait.ts";

/** What attempts change in the call that goes on. */
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

/** What the attempts of a call share. */
interface Attempting {
  readonly call: OutgoingCall;
  readonly context: CallContext;
  readonly state: RetryState;
}

/** Sends a call, and again what surely did not execute; the last outcome is that of the call. It never rejects. */
export async function attemptCall(
  send: Send,
  call: OutgoingCall,
  context: CallContext,
  state: RetryState,
): Promise<Outcome> {
  const attempting: Attempting = { call, context, state };
  for (;;) {
    const ended = endedBefore(attempting);
    if (ended) return { error: ended };
    state.attempt += 1;
    const outcome = await outcomeOf(send, call, context);
    const next = outcome.error && nextAttempt(outcome.error, outcome.answer, attempting);
    if (!next) return outcome;
    state.wasAmbiguous ||= next.error.ambiguous;
    await wait(next.delayMs, context.signal).catch(() => {});
  }
}

/** The error when the caller's signal ends the call while nothing is on its way. */
function endedBefore({ context, state }: Attempting): DataWorksError | undefined {
  const { signal } = context;
  if (!signal.aborted) return undefined;
  return errorOf(signal.reason, {
    ...placeOf(context),
    signal,
    wasSent: false,
    wasAmbiguous: state.wasAmbiguous,
  });
}

/** Whether there is another attempt, and how long to wait for it; what a correction needs is done. */
function nextAttempt(
  error: DataWorksError,
  answer: Answer | undefined,
  attempting: Attempting,
): { readonly delayMs: number; readonly error: DataWorksError } | undefined {
  const { context, state } = attempting;
  const { retry, settings, memory, deadlineMs, descriptor } = context;
  if (state.attempt >= retry.maxAttempts || context.signal.aborted) return undefined;
  const now = settings.clock();
  const offsetMs = answer && clockOffsetMs(answer.headers, now);
  const reason = reasonFor(error, offsetMs, attempting);
  if (!reason) return undefined;
  const isCorrected = reason === "corrected clock" || reason === "query";
  const hintMs = answer && retryHintMs(answer.headers, now);
  const delayMs = isCorrected ? 0 : retryDelayMs(state.attempt, hintMs, retry, settings.random);
  if (monotonicMs() + delayMs >= deadlineMs) return undefined;
  if (reason === "query") memory.parametersIn = "query";
  if (reason === "corrected clock") {
    memory.clockOffsetMs = offsetMs ?? 0;
    state.clockCorrected = true;
  }
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
  offsetMs: number | undefined,
  { call, context, state }: Attempting,
): RetryReason | undefined {
  return retryReason(error, {
    mayRepeat: context.mayRepeat,
    canCorrectClock: offsetMs !== undefined && !state.clockCorrected,
    canUseQuery: context.memory.parametersIn === "body",
    // Common parameters travel with the others.
    holds: (name) =>
      call.parameters.some(([held, value]) => held === name && value) ||
      !context.descriptor.parameters.some((parameter) => parameter.name === name),
  });
}

/** How far the server's clock is ahead, by the header `date`. */
function clockOffsetMs(headers: Headers, now: number): number | undefined {
  const serverMs = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(serverMs) ? undefined : serverMs - now;
}
