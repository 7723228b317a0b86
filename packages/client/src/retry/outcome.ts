import { readOutput } from "../answer/read-output.ts";
import { type CallContext, monotonicMs } from "../call-context.ts";
import type { DataWorksError } from "../dataworks-error.ts";
import { errorOf } from "../error-of.ts";
import type { Answer, OutgoingCall, Send } from "../transport/send.ts";

/** What became of one attempt. */
export type Outcome =
  | { readonly output: object; readonly error?: undefined; readonly answer: Answer }
  /** Without an answer when none came whole. */
  | { readonly error: DataWorksError; readonly answer?: Answer };

/** Makes one attempt. It never rejects. */
export async function outcomeOf(send: Send, call: OutgoingCall, context: CallContext): Promise<Outcome> {
  const startedMs = monotonicMs();
  try {
    const answer = await send(call, context.signal);
    const read = readOutput(answer, context.isOutput, placeOf(context));
    tell(answer, "error" in read ? read.error : undefined, context, monotonicMs() - startedMs);
    return { ...read, answer };
  } catch (thrown) {
    return { error: errorOf(thrown, { ...placeOf(context), signal: context.signal, wasSent: true }) };
  }
}

function tell(
  { status, headers }: Answer,
  error: DataWorksError | undefined,
  { settings, descriptor, attempt }: CallContext,
  durationMs: number,
): void {
  settings.hooks.response(() => {
    const requestId = error?.requestId ?? headers.get("x-acs-request-id");
    return {
      ...{ operation: descriptor.action, attempt: attempt(), status, durationMs },
      ...(error?.code !== undefined && { code: error.code }),
      ...(requestId && { requestId }),
    };
  });
}

/** What errors say of the call. */
export function placeOf({ descriptor, settings, secrets }: CallContext) {
  return { operation: descriptor.action, endpoint: settings.endpoint, secrets: [...secrets] };
}
