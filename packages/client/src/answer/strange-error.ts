import { DataWorksError } from "../dataworks-error.ts";
import type { Answer } from "../transport/send.ts";
import { adviceFor, mayHaveChanged } from "./advice.ts";
import type { AnsweredCall } from "./refusal.ts";

/**
 * The error for an answer that is not in DataWorks' words; `body` is text when it is not JSON. Whatever its status, somebody on
 * the way may have put it there after the call was carried out.
 */
export function strangeError(
  { status, headers }: Answer,
  body: unknown,
  { descriptor, endpoint, secrets }: AnsweredCall,
): DataWorksError {
  const operation = descriptor.action;
  const type = headers.get("content-type") ?? "no content type";
  const sent = typeof body === "string" ? "no readable JSON" : "JSON that is not in the words of DataWorks";
  const requestId = headers.get("x-acs-request-id") ?? undefined;
  return new DataWorksError({
    ...{
      kind: "protocol",
      operation,
      ambiguous: mayHaveChanged(descriptor, true),
      status,
      requestId,
      secrets,
    },
    message: (quote) =>
      `${operation} was answered with ${status}, but ${endpoint} sent ${sent} (${quote(type)}). Is it a DataWorks endpoint, or is a proxy in between? ${adviceFor(descriptor)}`,
  });
}
