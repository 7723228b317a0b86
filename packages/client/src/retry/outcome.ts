import type { CodeMeaning } from "@dataworks-kit/wire";
import { readOutput } from "../answer/read-output.ts";
import { type CallContext, describeCall, monotonicMs } from "../call-context.ts";
import type { DataWorksError } from "../dataworks-error.ts";
import { toFailure } from "../failure/to-failure.ts";
import type { Answer, OutgoingCall, Send } from "../transport/send.ts";

/** What became of one attempt. */
export type Outcome =
  | { readonly output: object; readonly error?: undefined; readonly answer: Answer }
  | FailedOutcome;

/** An attempt that failed. */
export interface FailedOutcome {
  readonly error: DataWorksError;
  /** Absent when none came whole. */
  readonly answer?: Answer;
  /** What the code of a refusal means. */
  readonly meaning?: CodeMeaning | undefined;
  /** Whether nothing was sent, and another attempt may do better. */
  readonly mayPass?: boolean;
  /** Whether the call may have been carried out. */
  readonly isOpen: boolean;
}

/** Makes one attempt. It never rejects. */
export async function outcomeOf(send: Send, call: OutgoingCall, context: CallContext): Promise<Outcome> {
  const startedMs = monotonicMs();
  const { signal } = context;
  let wasSent = false;
  const onHandedOn = () => {
    wasSent = true;
  };
  try {
    const answer = await send(call, { signal, onHandedOn });
    const read = readOutput(answer, describeCall(context));
    tell(answer, "error" in read ? read.error : undefined, context, monotonicMs() - startedMs);
    return { ...read, answer };
  } catch (thrown) {
    return toFailure(thrown, { ...describeCall(context), signal, wasSent });
  }
}

function tell(
  { status, headers }: Answer,
  error: DataWorksError | undefined,
  { settings, descriptor, state }: CallContext,
  durationMs: number,
): void {
  settings.hooks.response(() => {
    const requestId = error?.requestId ?? headers.get("x-acs-request-id");
    return {
      ...{ operation: descriptor.action, attempt: state.attempt, status, durationMs },
      ...(error?.code !== undefined && { code: error.code }),
      ...(requestId && { requestId }),
    };
  });
}
