import { readMember } from "./read-member.ts";

const MAX_DEPTH = 8;

/** An error as far as it tells what happened, whatever realm and class it is of. */
export interface Told {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  /** The system call that failed, in Node: `connect`, `read`. */
  readonly syscall: string;
  /** OpenSSL's words, in Node: `wrong version number`. */
  readonly reason: string;
}

/** The errors at the ends of a chain of causes: `fetch` wraps those that tell, and several at once where it tried several addresses. */
export function innermostErrors(thrown: unknown, depth = 0): Told[] {
  if (typeof thrown !== "object" || thrown === null || depth > MAX_DEPTH) return [];
  const errors = readMember(thrown, "errors");
  const cause = readMember(thrown, "cause");
  const inner = [...(Array.isArray(errors) ? errors : []), cause].flatMap((next) =>
    innermostErrors(next, depth + 1),
  );
  return inner.length > 0 ? inner : [tell(thrown)];
}

/** What was thrown in a few words: the system's codes, else what the innermost errors say, since `fetch failed` says nothing. */
export function describeThrown(thrown: unknown): string {
  const words = innermostErrors(thrown).map(({ code, message }) => code || message);
  const told = [...new Set(words.filter(Boolean))].join(", ");
  if (told) return told;
  return typeof thrown === "object" ? "it tells no reason" : String(thrown);
}

function tell(thrown: object): Told {
  const textOf = (name: string) => {
    const value = readMember(thrown, name);
    return typeof value === "string" ? value : "";
  };
  // node-fetch calls the system call so.
  const syscall = textOf("syscall") || textOf("erroredSysCall");
  return {
    name: textOf("name"),
    message: textOf("message"),
    code: textOf("code"),
    syscall,
    reason: textOf("reason"),
  };
}
