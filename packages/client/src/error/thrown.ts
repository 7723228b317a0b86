const MAX_DEPTH = 8;

/** What an error says of itself, whatever its class and realm. */
export interface ThrownError {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  /** The system call that failed, in Node: `connect`, `read`. */
  readonly syscall: string;
  /** OpenSSL's words, in Node: `wrong version number`. */
  readonly reason: string;
}

/** The errors at the ends of a chain of causes: `fetch` wraps the error that says most, and several at once where it tried several addresses. */
export function findInnermostErrors(thrown: unknown, depth = 0): ThrownError[] {
  if (typeof thrown !== "object" || thrown === null || depth > MAX_DEPTH) return [];
  const errors = readMember(thrown, "errors");
  const cause = readMember(thrown, "cause");
  const inner = [...(Array.isArray(errors) ? errors : []), cause].flatMap((next) =>
    findInnermostErrors(next, depth + 1),
  );
  return inner.length > 0 ? inner : [readError(thrown)];
}

/** The thrown value in a few words: the system's codes, else the messages of the innermost errors, since `fetch failed` says nothing. */
export function describeThrown(thrown: unknown): string {
  const words = findInnermostErrors(thrown).map(({ code, message }) => code || message);
  const list = [...new Set(words.filter(Boolean))].join(", ");
  if (list) return list;
  return typeof thrown === "object" ? "it gives no reason" : String(thrown);
}

function readError(thrown: object): ThrownError {
  const readText = (name: string) => {
    const value = readMember(thrown, name);
    return typeof value === "string" ? value : "";
  };
  // The name of this member in node-fetch.
  const syscall = readText("syscall") || readText("erroredSysCall");
  return {
    name: readText("name"),
    message: readText("message"),
    code: readText("code"),
    syscall,
    reason: readText("reason"),
  };
}

/** A member of a thrown value, which may be anything; `undefined` for a getter that throws. */
export function readMember(thrown: object, name: string): unknown {
  try {
    return Reflect.get(thrown, name);
  } catch {
    return undefined;
  }
}
