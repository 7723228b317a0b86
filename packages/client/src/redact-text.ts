import { MASK } from "@dataworks-kit/api/call";
import { percentEncode } from "@dataworks-kit/signature";

/** A StringToSign of the RPC signature holds a value encoded twice; a URL of a URL would be one more. */
const MOST_ENCODINGS = 3;
const MAX_CAUSES = 8;

/** A text without the secrets, as they are and in every form in which a call or its signature writes them. */
export function redactText(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap(formsOf).filter((form) => form !== "");
  // The longest first, so that no rest of a longer secret stays behind a shorter one.
  const longestFirst = forms.sort((a, b) => b.length - a.length);
  return longestFirst.reduce((redacted, form) => redacted.replaceAll(form, MASK), text);
}

/** The cause as it is; or, where a message in its chain holds a secret, copies without it. */
export function redactCause(cause: unknown, secrets: readonly string[], depth = 0): unknown {
  if (!(cause instanceof Error)) return typeof cause === "string" ? redactText(cause, secrets) : cause;
  const message = redactText(cause.message, secrets);
  const inner = depth < MAX_CAUSES ? redactCause(cause.cause, secrets, depth + 1) : undefined;
  if (message === cause.message && inner === cause.cause) return cause;
  const copy = new Error(message, inner === undefined ? {} : { cause: inner });
  return Object.assign(copy, { name: cause.name }, "code" in cause && { code: cause.code });
}

function formsOf(secret: string): string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, escaped])].flatMap((form) => encodings(form));
}

function encodings(text: string): string[] {
  const forms = [text];
  // Half a surrogate pair has no encoding, so it never travelled encoded.
  if (/\p{Surrogate}/u.test(text)) return forms;
  for (let encoded = text; forms.length <= MOST_ENCODINGS; forms.push(encoded))
    encoded = percentEncode(encoded);
  return forms;
}
