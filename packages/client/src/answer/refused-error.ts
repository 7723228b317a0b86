import { DataWorksError } from "../dataworks-error.ts";
import type { Envelope } from "./read-envelope.ts";

/** What an error about an answer says of its call. */
export interface AnsweredCall {
  readonly operation: string;
  readonly endpoint: string;
  readonly secrets: readonly string[];
  /** Whether an earlier attempt may have been carried out. */
  readonly wasAmbiguous?: boolean;
}

/** What to do when nobody knows. */
export const LOOK_FIRST = "It may have been carried out: look before calling again.";

/** The error for a refusal. */
export function refusedError(envelope: Envelope, status: number, call: AnsweredCall): DataWorksError {
  const { operation, secrets } = call;
  const { code, message: text, requestId, recommend } = envelope;
  const ambiguous = mayHaveRun(status, code) || call.wasAmbiguous === true;
  const advice = ambiguous ? ` ${LOOK_FIRST}` : "";
  const id = requestId ? ` RequestId ${requestId}.` : "";
  const message = `${operation} was refused with ${code ?? "no code"} (${status}): ${text}${advice}${id}`;
  return new DataWorksError({
    ...{ kind: "api", operation, message, ambiguous, secrets },
    ...{ code, status, requestId, recommend },
  });
}

/**
 * Whether a refusal leaves open if the call was carried out: a failure inside the service (its 503 is a refusal at the
 * door), or a nonce that was used already, since some runtimes send a request again by themselves.
 */
function mayHaveRun(status: number, code: string | undefined): boolean {
  return code === "SignatureNonceUsed" || (status >= 500 && status !== 503);
}
