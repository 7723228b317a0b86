import { maskValues } from "@dataworks-kit/wire";
import { readMember, toReadable } from "./thrown.ts";

/** The most characters of a foreign text that go into a message. */
const LONGEST_QUOTE = 32 * 1024;
/** The most characters that are searched for secrets. A secret may be cut in two at their end, so that only a part of them is shown. */
const LONGEST_READ = 2 * LONGEST_QUOTE;
/** How much longer a secret can be where it is encoded for a URL in JSON in XML. */
const LONGEST_SPELLING = 12;
/** A shorter secret is in a code or an id by chance. */
const SHORTEST_IN_WORD = 4;
const MAX_CAUSES = 8;

/** A text from elsewhere, without the secrets in any spelling, and no longer than a message can be. */
export function quoteForeign(text: string, secrets: Iterable<string>): string {
  const list = [...secrets];
  const masked = maskValues(text.slice(0, LONGEST_READ), list);
  if (text.length <= LONGEST_READ && masked.length <= LONGEST_QUOTE) return masked;
  const shown = text.length <= LONGEST_READ ? masked : cutUnsure(masked, list);
  return `${shown.slice(0, LONGEST_QUOTE)}... (${text.length} characters)`;
}

/** Without the end, where a secret may begin that was not read whole. */
function cutUnsure(masked: string, secrets: readonly string[]): string {
  const longest = Math.max(0, ...secrets.map(({ length }) => length));
  return masked.slice(0, Math.max(0, masked.length - longest * LONGEST_SPELLING));
}

/** The same for a word such as a code or an id, which can hold a short secret by chance. */
export function quoteWord(word: string, secrets: Iterable<string>): string {
  const longEnough = [...secrets].filter(({ length }) => length >= SHORTEST_IN_WORD);
  return quoteForeign(word, longEnough);
}

/**
 * A copy of an error's cause that may be shown: name, message, code and stack of each error in its chain, without secrets. Other
 * members are left out, since they may hold anything.
 */
export function toSafeCause(thrown: unknown, secrets: Iterable<string>, depth = 0): unknown {
  const cause = toReadable(thrown);
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
    hasInner ? { cause: toSafeCause(inner, secrets, depth + 1) } : {},
  );
  define(copy, "name", typeof name === "string" ? quote(name) : "Error");
  define(copy, "stack", quote(stack) || String(copy));
  if (typeof code === "string" || typeof code === "number")
    Object.assign(copy, { code: typeof code === "string" ? quoteWord(code, secrets) : code });
  return copy;
}

/** Sets a member as errors have it: not enumerable. */
function define(error: Error, name: "name" | "stack", value: string): void {
  Object.defineProperty(error, name, { value, configurable: true, writable: true });
}
