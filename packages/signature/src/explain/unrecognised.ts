import { cutName } from "./excerpt.ts";
import type { Finding } from "./finding.ts";
import { hasMark } from "./read-message.ts";

const CODE = /["'<]?\b(?:Error)?[Cc]ode["']?\s?[:=>]\s?["']?([A-Z][A-Za-z]{2,60}(?:\.[A-Za-z.]{1,60})?)/;
const QUERY = /^\s?\??[\w.%-]{1,64}=/;

/** What a text is that holds neither a string to sign nor a canonical request. */
export function unrecognised(pasted: string): Finding {
  const text = pasted.trim();
  const [, code = hasMark(text) ? "SignatureDoesNotMatch" : undefined] = CODE.exec(text) ?? [];
  if (code !== undefined) return { kind: "not recognised", looksLike: "refusal", code: cutName(code) };
  if (text.includes("Credential=") && text.includes("SignedHeaders="))
    return { kind: "not recognised", looksLike: "authorization" };
  const looksLike = QUERY.test(text) && text.includes("&") ? "query string" : "unknown";
  return { kind: "not recognised", looksLike };
}
