import { DataWorksError } from "../dataworks-error.ts";
import type { Answer } from "../transport/send.ts";
import { type AnsweredCall, LOOK_FIRST } from "./refused-error.ts";

/** The error for an answer that is not in DataWorks' words. `body` is text when it is no JSON. */
export function strangeError({ status, headers }: Answer, body: unknown, call: AnsweredCall): DataWorksError {
  const { operation, endpoint, secrets, wasAmbiguous } = call;
  const type = headers.get("content-type") ?? "no content type";
  const sent = typeof body === "string" ? "no readable JSON" : "JSON that is not in the words of DataWorks";
  // Redirects and 4xx come from something in between that did not hand the call on.
  const ambiguous = status < 300 || status >= 500 || wasAmbiguous === true;
  const advice = ambiguous ? ` ${LOOK_FIRST}` : "";
  const message = `${operation} was answered with ${status}, but ${endpoint} sent ${sent} (${type}). Is it a DataWorks endpoint, or is a proxy in between?${advice}`;
  const requestId = headers.get("x-acs-request-id") ?? undefined;
  return new DataWorksError({ kind: "protocol", operation, message, ambiguous, status, requestId, secrets });
}
