import { DataWorksError } from "../dataworks-error.ts";
import { type AnsweredCall, LOOK_FIRST } from "./refused-error.ts";

/** The error for an answer that is not in DataWorks' words. */
export function strangeError({ status, headers }: Response, call: AnsweredCall): DataWorksError {
  const { operation, endpoint, secrets, wasAmbiguous } = call;
  const type = headers.get("content-type") ?? "no content type";
  // Redirects and 4xx come from something in between that did not hand the call on.
  const ambiguous = status < 300 || status >= 500 || wasAmbiguous === true;
  const advice = ambiguous ? ` ${LOOK_FIRST}` : "";
  const message = `${operation} was answered with ${status} (${type}), but not in the words of DataWorks. Is ${endpoint} its endpoint, or is a proxy in between?${advice}`;
  const requestId = headers.get("x-acs-request-id") ?? undefined;
  return new DataWorksError({ kind: "protocol", operation, message, ambiguous, status, requestId, secrets });
}
