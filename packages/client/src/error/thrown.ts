import { mayHaveLeft, type Phase } from "../transport/phase.ts";

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
  const errors = toReadable(readMember(thrown, "errors"));
  const cause = toReadable(readMember(thrown, "cause"));
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

/** A value that can be looked at. A proxy that was revoked cannot, not even by `instanceof`: an error stands in its place. */
export function toReadable(value: unknown): unknown {
  try {
    void (value instanceof Error);
    return value;
  } catch {
    return new Error("a value that cannot be read");
  }
}

/** A member of a thrown value, which may be anything; `undefined` for a getter that throws. */
export function readMember(thrown: object, name: string): unknown {
  try {
    return Reflect.get(thrown, name);
  } catch {
    return undefined;
  }
}

/** Why nothing of a call can have left, and whether another attempt may do better. */
export interface UnsentReason {
  readonly phase: Phase;
  readonly mayPass: boolean;
  /** The server spoke plain HTTP where TLS was expected. */
  readonly isPlainHttp?: boolean;
}

/** Signs that a failure came before the first byte of the request. A code of the system alone is not one: the same code can come while an answer is read. */
const SIGNS: readonly (readonly [holds: (error: ThrownError) => boolean, reason: UnsentReason])[] = [
  [({ code }) => code === "ERR_INVALID_URL", { phase: "address", mayPass: false }],
  // The Fetch standard blocks some ports, and says so in these words without a code.
  [({ message }) => message === "bad port", { phase: "address", mayPass: false }],
  [
    ({ code, syscall }) => syscall === "getaddrinfo" || /^(ENOTFOUND|EAI_\w+)$/.test(code),
    { phase: "lookup", mayPass: true },
  ],
  [({ syscall }) => syscall === "connect", { phase: "connect", mayPass: true }],
  // Without a system call, these codes come only from the opening of a connection. Bun has a name of its own.
  [
    ({ code, syscall }) =>
      syscall === "" && /^(ECONNREFUSED|ConnectionRefused|UND_ERR_CONNECT_TIMEOUT)$/.test(code),
    { phase: "connect", mayPass: true },
  ],
  [isWrongVersion, { phase: "handshake", mayPass: false, isPlainHttp: true }],
  [({ code }) => HANDSHAKE.test(code), { phase: "handshake", mayPass: false }],
  [
    ({ message }) => /before secure TLS connection was established/.test(message),
    { phase: "handshake", mayPass: true },
  ],
  // Undici's words, and the code of Node's own agents.
  [
    ({ code, message }) => code === "ERR_PROXY_TUNNEL" || /^Proxy response .*Tunneling/i.test(message),
    { phase: "tunnel", mayPass: false },
  ],
];

/** A certificate that is not trusted, and alerts that end a handshake. */
const HANDSHAKE =
  /^(CERT_\w+|ERR_TLS_CERT_\w+|HOSTNAME_MISMATCH|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_SSL_(UNSUPPORTED_PROTOCOL|UNKNOWN_PROTOCOL|HTTP_REQUEST|NO_PROTOCOLS_AVAILABLE|NO_SHARED_CIPHER|TLSV1_ALERT_PROTOCOL_VERSION|TLSV1_ALERT_INTERNAL_ERROR|TLSV1_UNRECOGNIZED_NAME|SSLV3_ALERT_HANDSHAKE_FAILURE))$/;

/**
 * Why nothing was sent; `undefined` when something may have been. A transport that knows the phase decides. One case is an
 * exception, a connection that was never opened: a tool of tests may stand between, and take the request before it connects. With a
 * `fetch` the error alone tells.
 */
export function findUnsentReason(thrown: unknown, phase: Phase): UnsentReason | undefined {
  const reason = readSigns(thrown);
  if (phase === "handed on" || phase === "address") return reason;
  if (!mayHaveLeft(phase)) return reason ?? { phase, mayPass: true };
  const isUnconnected = reason?.phase === "lookup" || reason?.phase === "connect";
  return isUnconnected && phase !== "read" ? reason : undefined;
}

/** Where several addresses were tried, all must say so. */
function readSigns(thrown: unknown): UnsentReason | undefined {
  const reasons = findInnermostErrors(thrown).map((error) => SIGNS.find(([holds]) => holds(error))?.[1]);
  const [first] = reasons;
  return reasons.every((reason) => reason !== undefined) ? first : undefined;
}

function isWrongVersion({ code, reason, message }: ThrownError): boolean {
  return (
    code === "ERR_SSL_WRONG_VERSION_NUMBER" ||
    reason === "wrong version number" ||
    (code === "EPROTO" && /wrong version number/i.test(message))
  );
}
