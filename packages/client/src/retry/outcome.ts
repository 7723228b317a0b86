import type { FetchRequest } from "@dataworks-kit/api";
import { readEnvelope } from "../answer/read-envelope.ts";
import { refusedError } from "../answer/refused-error.ts";
import { strangeError } from "../answer/strange-error.ts";
import { type CallContext, monotonicMs } from "../call-context.ts";
import type { DataWorksError } from "../dataworks-error.ts";
import { errorOf } from "../error-of.ts";

/** What became of one attempt: an answer, which may be a refusal; or an error and no answer. */
export interface Outcome {
  readonly response?: Response;
  readonly error?: DataWorksError;
}

/** Makes one attempt. It never rejects. */
export async function outcomeOf(
  send: FetchRequest,
  request: Request,
  context: CallContext,
): Promise<Outcome> {
  const startedMs = monotonicMs();
  try {
    const response = await send(request);
    const error = await refusalIn(response, context);
    tell(response, error, context, monotonicMs() - startedMs);
    return { response, ...(error && { error }) };
  } catch (thrown) {
    return { error: errorOf(thrown, { ...placeOf(context), signal: request.signal, wasSent: true }) };
  }
}

/** What is wrong with an answer that is no success. Whether a success is one of DataWorks is seen when it is read. */
async function refusalIn(response: Response, context: CallContext): Promise<DataWorksError | undefined> {
  if (response.ok) return undefined;
  const envelope = readEnvelope(jsonOrText(await response.clone().text()), false);
  return envelope
    ? refusedError(envelope, response.status, placeOf(context))
    : strangeError(response, placeOf(context));
}

function tell(
  { status, headers }: Response,
  error: DataWorksError | undefined,
  { settings, descriptor, attempt }: CallContext,
  durationMs: number,
): void {
  const requestId = error?.requestId ?? headers.get("x-acs-request-id");
  settings.hooks.response(() => ({
    ...{ operation: descriptor.action, attempt: attempt(), status, durationMs },
    ...(error?.code !== undefined && { code: error.code }),
    ...(requestId && { requestId }),
  }));
}

/** What errors say of the call. */
export function placeOf({ descriptor, settings, secrets }: CallContext) {
  return { operation: descriptor.action, endpoint: settings.endpoint, secrets: [...secrets] };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
