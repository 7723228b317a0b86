import { LOOK_FIRST } from "./answer/refused-error.ts";
import { DataWorksError } from "./dataworks-error.ts";

/** Where a call failed, as far as it came. */
export interface FailedCall {
  readonly operation: string;
  readonly endpoint: string;
  readonly secrets: readonly string[];
  readonly signal: AbortSignal | undefined;
  /** Whether it failed while an attempt was on its way. */
  readonly wasSent: boolean;
  /** Whether an earlier attempt may have been carried out. */
  readonly wasAmbiguous?: boolean;
}

/** Causes after which the server surely has not seen the call: it was not found, not reached, or not trusted. */
const NOT_SENT =
  /^(bad port|ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

/** Makes the one error of this package of whatever was thrown on the way. */
export function errorOf(thrown: unknown, call: FailedCall): DataWorksError {
  if (thrown instanceof DataWorksError) return thrown;
  if (call.signal?.aborted)
    return endedEarly(isTimeout(call.signal.reason) ? "timeout" : "aborted", thrown, call);
  if (isTimeout(thrown)) return endedEarly("timeout", thrown, call);
  if (thrown instanceof RangeError) return tooLarge(thrown, call);
  return networkError(thrown, call);
}

function endedEarly(kind: "timeout" | "aborted", thrown: unknown, call: FailedCall): DataWorksError {
  const { operation, secrets, wasSent, wasAmbiguous } = call;
  const ambiguous = wasSent || wasAmbiguous === true;
  const what = kind === "timeout" ? "did not end in time" : "was aborted";
  const message = `${operation} ${what}. ${ambiguous ? LOOK_FIRST : "Nothing was sent."}`;
  return new DataWorksError({ kind, operation, message, ambiguous, secrets, cause: thrown });
}

function tooLarge(cause: RangeError, { operation, endpoint, secrets }: FailedCall): DataWorksError {
  const message = `${operation}: ${endpoint} sent what is no answer of DataWorks. ${cause.message} ${LOOK_FIRST}`;
  return new DataWorksError({ kind: "protocol", operation, message, ambiguous: true, secrets, cause });
}

function networkError(
  thrown: unknown,
  { operation, endpoint, secrets, wasAmbiguous }: FailedCall,
): DataWorksError {
  const codes = codesOf(thrown);
  const mayHaveRun = codes.length === 0 || !codes.every((code) => NOT_SENT.test(code));
  const ambiguous = mayHaveRun || wasAmbiguous === true;
  const reason =
    codes.length > 0 ? codes.join(", ") : thrown instanceof Error ? thrown.message : String(thrown);
  const what = mayHaveRun ? "lost" : "could not reach";
  const advice = ambiguous
    ? LOOK_FIRST
    : "Nothing was carried out. Check regionId or endpoint, and the network.";
  const message = `${operation} ${what} ${endpoint} (${reason}). ${advice}`;
  return new DataWorksError({ kind: "network", operation, message, ambiguous, secrets, cause: thrown });
}

/** The system's codes in an error and what caused it; `fetch` wraps the one that tells. */
function codesOf(thrown: unknown, depth = 0): string[] {
  if (!(thrown instanceof Error) || depth > 4) return [];
  const inner =
    thrown instanceof AggregateError
      ? thrown.errors.flatMap((error) => codesOf(error, depth + 1))
      : codesOf(thrown.cause, depth + 1);
  if (inner.length > 0) return [...new Set(inner)];
  // The Fetch standard blocks some ports, and says so in these words without a code.
  if (thrown.message === "bad port") return [thrown.message];
  return "code" in thrown && typeof thrown.code === "string" ? [thrown.code] : [];
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "TimeoutError";
}
