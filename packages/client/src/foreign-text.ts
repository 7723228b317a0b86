import { maskValues } from "@dataworks-kit/wire";
import { readMember } from "./failure/read-member.ts";

/** More of a text that others wrote does not go into a message. */
const LONGEST_QUOTE = 32 * 1024;
/** What is looked through before it is cut, so that no secret is cut in two. */
const LONGEST_READ = 2 * LONGEST_QUOTE;
/** A secret that is shorter stands in a code or an id by chance. */
const SHORTEST_IN_WORD = 4;
const MAX_CAUSES = 8;

/** A text that others wrote, without the secrets in whatever spelling, and not longer than a message can be. */
export function quoteForeign(text: string, secrets: readonly string[]): string {
  const masked = maskValues(text.slice(0, LONGEST_READ), secrets);
  if (text.length <= LONGEST_READ && masked.length <= LONGEST_QUOTE) return masked;
  return `${masked.slice(0, LONGEST_QUOTE)}... (${text.length} characters)`;
}

/** The same for a word such as a code or an id, in which a short secret can stand by chance. */
export function quoteWord(word: string, secrets: readonly string[]): string {
  return quoteForeign(
    word,
    secrets.filter(({ length }) => length >= SHORTEST_IN_WORD),
  );
}

/**
 * What caused an error, fit to be shown: name, message, code and stack of each error in its chain, without secrets. Other
 * members are left out, since nobody knows what they hold.
 */
export function safeCause(cause: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof cause === "string") return quoteForeign(cause, secrets);
  if (typeof cause !== "object" || cause === null) return typeof cause === "function" ? undefined : cause;
  const [name, message, code, stack, inner] = ["name", "message", "code", "stack", "cause"].map((member) =>
    readMember(cause, member),
  );
  const quote = (value: unknown) => (typeof value === "string" ? quoteForeign(value, secrets) : "");
  const hasInner = inner !== undefined && depth < MAX_CAUSES;
  const copy = new Error(
    typeof message === "string"
      ? quote(message)
      : `a value of the type ${Array.isArray(cause) ? "array" : "object"}`,
    hasInner ? { cause: safeCause(inner, secrets, depth + 1) } : {},
  );
  define(copy, "name", typeof name === "string" ? quote(name) : "Error");
  define(copy, "stack", quote(stack) || String(copy));
  if (typeof code === "string" || typeof code === "number")
    Object.assign(copy, { code: typeof code === "string" ? quoteWord(code, secrets) : code });
  return copy;
}

/** As an error has them itself: they are not listed among its members. */
function define(error: Error, name: "name" | "stack", value: string): void {
  Object.defineProperty(error, name, { value, configurable: true, writable: true });
}
