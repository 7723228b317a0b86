import { SECRETS } from "../secrets-shown.ts";

/** Makes what a `fetch` throws. It is told the call as text, which some put into their errors. */
export type MakeThrown = (call: string) => unknown;

/** What Node's `fetch` throws around every failure of the network. */
function fetchFailed(cause?: unknown): TypeError {
  return new TypeError("fetch failed", cause === undefined ? {} : { cause });
}

/** An error of the system as libuv makes it. */
function systemError(code: string, syscall: string): Error {
  const place = { address: "192.0.2.1", port: 443 };
  return Object.assign(new Error(`${syscall} ${code} 192.0.2.1:443`), { errno: -1, code, syscall, ...place });
}

/** An error of undici, which Node's `fetch` is. */
function undiciError(code: string, message: string): Error {
  return Object.assign(new Error(message), { name: "UndiciError", code });
}

/** What fails before a byte of the call leaves. */
export const BEFORE: Readonly<Record<string, MakeThrown>> = {
  ...Object.fromEntries(
    ["ECONNREFUSED", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET", "EADDRNOTAVAIL"].map(
      (code): [string, MakeThrown] => [`${code} of connect`, () => fetchFailed(systemError(code, "connect"))],
    ),
  ),
  "ENOTFOUND of getaddrinfo": () => fetchFailed(systemError("ENOTFOUND", "getaddrinfo")),
  "EAI_AGAIN of getaddrinfo": () => fetchFailed(systemError("EAI_AGAIN", "getaddrinfo")),
  "a connect that took too long": () =>
    fetchFailed(undiciError("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error")),
  "connects to every address": () =>
    fetchFailed(
      new AggregateError(["ETIMEDOUT", "ECONNREFUSED"].map((code) => systemError(code, "connect"))),
    ),
  "a URL that is not valid": () =>
    new TypeError("Failed to parse URL from http://", {
      cause: Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL", input: "http://" }),
    }),
  "TLS that the server does not speak": () =>
    fetchFailed(Object.assign(new Error("wrong version number"), { code: "ERR_SSL_WRONG_VERSION_NUMBER" })),
  "a socket that closes before TLS is there": () =>
    fetchFailed(
      Object.assign(
        new Error("Client network socket disconnected before secure TLS connection was established"),
        { code: "ECONNRESET", host: "192.0.2.1", port: 443 },
      ),
    ),
  "a certificate for another name": () =>
    fetchFailed(Object.assign(new Error("altnames"), { code: "ERR_TLS_CERT_ALTNAME_INVALID" })),
};

/** What fails while the call is on its way, or after it arrived; the system's codes can be the same. */
export const ON_THE_WAY: Readonly<Record<string, MakeThrown>> = {
  ...Object.fromEntries(
    ["ENETUNREACH", "EHOSTUNREACH", "ETIMEDOUT", "ECONNRESET", "ENETDOWN", "ECONNREFUSED"].flatMap((code) =>
      ["read", "write"].map((syscall): [string, MakeThrown] => [
        `${code} of ${syscall}`,
        () => fetchFailed(systemError(code, syscall)),
      ]),
    ),
  ),
  "EPIPE of write": () => fetchFailed(systemError("EPIPE", "write")),
  "the other side closed": () => fetchFailed(undiciError("UND_ERR_SOCKET", "other side closed")),
  "headers that took too long": () => fetchFailed(undiciError("UND_ERR_HEADERS_TIMEOUT", "Headers Timeout")),
  "a body that took too long": () => fetchFailed(undiciError("UND_ERR_BODY_TIMEOUT", "Body Timeout Error")),
  "a read that failed, then connects": () =>
    fetchFailed(
      new AggregateError([systemError("ECONNRESET", "read"), systemError("ECONNREFUSED", "connect")]),
    ),
  "a connect whose cause is a read": () =>
    fetchFailed(
      Object.assign(systemError("ECONNREFUSED", "connect"), { cause: systemError("ECONNRESET", "read") }),
    ),
  "a code without a syscall": () => fetchFailed(Object.assign(new Error("gone"), { code: "EHOSTUNREACH" })),
  "fetch failed, without a cause": () => fetchFailed(),
  "an abort that nobody asked for": () => new DOMException("This operation was aborted", "AbortError"),
  "a timeout of its own": () => new DOMException("The operation timed out.", "TimeoutError"),
  "a text": () => "it failed",
  nothing: () => undefined,
  "the call in the message": (call) => fetchFailed(new Error(`cannot read the answer to ${call}`)),
  "the call in a field": (call) => Object.assign(fetchFailed(), { request: { url: "/", body: call } }),
  "the call in a field of a cause": (call) =>
    fetchFailed(Object.assign(systemError("ECONNRESET", "read"), { config: { data: call, ...SECRETS } })),
  "the call in an inner error": (call) => new AggregateError([new Error(call)], "all failed"),
  "the call as a text": (call) => call,
};
