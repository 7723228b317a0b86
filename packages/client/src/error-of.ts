import { DataWorksError } from "./dataworks-error.ts";

/** Where a call failed, as far as it came. */
export interface FailedCall {
  readonly operation: string;
  readonly endpoint: string;
  readonly secrets: readonly string[];
  readonly signal: AbortSignal | undefined;
  /** Absent when nothing was sent. */
  readonly request?: Request;
  /** Absent when no answer began. */
  readonly response?: Response;
}

/** Causes after which the server surely has not seen the call: it was not found, not reached, or not trusted. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

/** Makes the one error of this package of whatever was thrown on the way. */
export function errorOf(thrown: unknown, call: FailedCall): DataWorksError {
  if (thrown instanceof DataWorksError) return thrown;
  if (call.signal?.aborted) return endedBySignal(thrown, call);
  if (thrown instanceof SyntaxError && call.response) return notJson(call, call.response);
  return networkError(thrown, call);
}

function endedBySignal(thrown: unknown, call: FailedCall): DataWorksError {
  const { operation, secrets, request, signal } = call;
  const kind = isTimeout(signal?.reason) ? "timeout" : "aborted";
  const what = kind === "timeout" ? "did not end in time" : "was aborted";
  const advice = request ? " It may have been carried out: look before calling again." : " Nothing was sent.";
  const message = `${operation} ${what}.${advice}`;
  return new DataWorksError({
    kind,
    operation,
    message,
    ambiguous: Boolean(request),
    secrets,
    cause: thrown,
  });
}

function notJson({ operation, endpoint, secrets }: FailedCall, response: Response): DataWorksError {
  const { status, headers } = response;
  const type = headers.get("content-type") ?? "no content type";
  const message =
    `${operation} was answered with ${status}, but ${endpoint} sent no readable JSON (${type}). Is it a DataWorks endpoint? ` +
    "The call may have been carried out: look before calling again.";
  // No cause: a parser's message quotes the text.
  return new DataWorksError({
    kind: "protocol",
    operation,
    message,
    status,
    ambiguous: true,
    secrets,
  });
}

function networkError(
  thrown: unknown,
  { operation, endpoint, secrets, response }: FailedCall,
): DataWorksError {
  const codes = codesOf(thrown);
  const ambiguous = codes.length === 0 || !codes.every((code) => NOT_SENT.test(code));
  const reason =
    codes.length > 0 ? codes.join(", ") : thrown instanceof Error ? thrown.message : String(thrown);
  const message = ambiguous
    ? `${operation} lost ${endpoint} (${reason}). It may have been carried out: look before calling again.`
    : `${operation} could not reach ${endpoint} (${reason}). Nothing was carried out. Check regionId or endpoint, and the network.`;
  return new DataWorksError({
    kind: "network",
    operation,
    message,
    ambiguous,
    status: response?.status,
    secrets,
    cause: thrown,
  });
}

/** The system's codes in an error and what caused it; `fetch` wraps the one that tells. */
function codesOf(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error) || depth > 4) return [];
  const inner =
    thrown instanceof AggregateError
      ? thrown.errors.flatMap((error) => codesOf(error, depth + 1))
      : codesOf(thrown.cause, depth + 1);
  if (inner.length > 0) return [...new Set(inner)];
  return "code" in thrown && typeof thrown.code === "string" ? [thrown.code] : [];
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "TimeoutError";
}
