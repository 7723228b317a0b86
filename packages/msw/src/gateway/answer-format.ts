import type { IncomingCall } from "./incoming-call.ts";
import type { Settings } from "./options.ts";

/** How an answer is written. */
export type AnswerFormat = "JSON" | "XML";

/**
 * How the caller wants the answer: by the parameter Format; without it, for a call whose operation stands in headers
 * (ACS3), and for any call while signatures are ignored, by Accept. Where nothing is said, or nothing that is known, XML: the vendor's default.
 */
export function answerFormat(
  { parameters, credentials, request, call }: IncomingCall,
  { maxBodyBytes, signatures }: Pick<Settings, "maxBodyBytes" | "signatures">,
): AnswerFormat {
  const format = parameters.get("Format");
  if (format) return /^json$/i.test(format) ? "JSON" : "XML";
  // Format may be in the part of a body that was cut, or could not be read. All clients of the vendor say JSON there.
  if (request.failure || request.body.length > maxBodyBytes) return "JSON";
  const isInHeaders =
    credentials.scheme === "ACS3" || (!parameters.has("Action") && call.action !== undefined);
  if (!isInHeaders && signatures === "verify") return "XML";
  const [first] = /application\/json|(?:text|application)\/xml/i.exec(request.header("accept") ?? "") ?? [];
  return first?.toLowerCase() === "application/json" ? "JSON" : "XML";
}
