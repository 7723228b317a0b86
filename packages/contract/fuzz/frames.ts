import type { NoiseProbe } from "./probe.ts";

const HOST = "Host: h\r\n";
const FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
const CHUNKED = "Transfer-Encoding: chunked\r\n";

/** Ways to frame a request that HTTP forbids, or allows and nobody uses. Each has the answers that must come. */
const TEXTS: readonly (readonly [title: string, text: string, answers: number | undefined])[] = [
  ["a negative length", `POST / HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`, 1],
  ["a length that is no number", `POST / HTTP/1.1\r\n${HOST}Content-Length: x\r\n\r\n`, 1],
  ["two lengths", `POST / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`, 1],
  ["a length and chunks", `POST / HTTP/1.1\r\n${HOST}${CHUNKED}Content-Length: 3\r\n\r\n0\r\n\r\n`, 1],
  ["chunks", `POST / HTTP/1.1\r\n${HOST}${FORM}${CHUNKED}\r\n6\r\nName=a\r\n0\r\n\r\n`, 1],
  [
    "chunks with trailers",
    `POST / HTTP/1.1\r\n${HOST}${CHUNKED}\r\n1;x=y\r\na\r\n0\r\nX-Acs-Date: b\r\n\r\n`,
    1,
  ],
  ["a chunk of no size", `POST / HTTP/1.1\r\n${HOST}${CHUNKED}\r\nzz\r\na\r\n0\r\n\r\n`, undefined],
  ["a chunk of a huge size", `POST / HTTP/1.1\r\n${HOST}${CHUNKED}\r\nffffffffffffffff\r\na`, undefined],
  ["an unknown coding", `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: gzip\r\n\r\n`, undefined],
  ["HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", 1],
  ["HTTP/0.9", "GET /\r\n", undefined],
  ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 1],
  ["HTTP/9.9", `GET / HTTP/9.9\r\n${HOST}\r\n`, 1],
  ["TLS", "\u0016\u0003\u0001\u0000\u00a5\u0001", 1],
  ["a tunnel", `CONNECT host:443 HTTP/1.1\r\n${HOST}\r\n`, 1],
  ["another protocol", `GET / HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, 1],
  ["an expectation", `POST / HTTP/1.1\r\n${HOST}Expect: 100-continue\r\nContent-Length: 1\r\n\r\na`, 1],
  ["an unknown expectation", `POST / HTTP/1.1\r\n${HOST}Expect: a-pony\r\nContent-Length: 1\r\n\r\na`, 1],
  ["a folded header", `GET / HTTP/1.1\r\n${HOST}X-Acs-Note: a\r\n b\r\n\r\n`, undefined],
  ["two hosts", `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`, 1],
  ["2,500 headers", `GET / HTTP/1.1\r\n${"a: b\r\n".repeat(2_500)}\r\n`, 1],
  ["bare line feeds", "GET / HTTP/1.1\nHost: h\n\n", undefined],
  ["empty lines before a request", `\r\n\r\n\r\nGET / HTTP/1.1\r\n${HOST}\r\n`, 1],
  ["a star", `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, 1],
  ["an absolute target", "GET http://user:word@host/?a HTTP/1.1\r\n\r\n", 1],
];

/** The ways as probes: none of them is a call, so each answer is a refusal. */
export const FRAMES: readonly (Pick<NoiseProbe, "title" | "expected"> & { readonly bytes: Uint8Array })[] =
  TEXTS.map(([title, text, answers]) => ({
    title,
    bytes: Buffer.from(text, "latin1"),
    ...(answers !== undefined && { expected: Array.from({ length: answers }, () => "refusal" as const) }),
  }));
