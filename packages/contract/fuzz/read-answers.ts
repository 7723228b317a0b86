import type { Answer } from "./probe.ts";

/** Reads HTTP answers out of bytes as they come. */
export interface AnswerReader {
  /** The answers that are whole with these bytes, in their order. */
  readonly read: (chunk: Uint8Array) => Answer[];
  /** Why nothing more can be read, if so: the bytes are not an answer, or the answer does not name its length. */
  readonly trouble: () => string | undefined;
  /** How many bytes belong to no whole answer. */
  readonly left: () => number;
}

/** Makes a reader for the answers to requests of these methods; for more of them than methods, as to GET. */
export function createAnswerReader(methods: readonly string[] = []): AnswerReader {
  let bytes = Buffer.alloc(0);
  let count = 0;
  let trouble: string | undefined;
  const next = () => {
    const found = trouble === undefined ? take(bytes, methods[count]) : undefined;
    if (typeof found === "string") trouble = found;
    return typeof found === "string" ? undefined : found;
  };
  return {
    read: (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const answers: Answer[] = [];
      for (let found = next(); found; found = next()) {
        bytes = bytes.subarray(found.length);
        // 100 Continue comes before an answer and is none.
        if (found.answer.status < 200) continue;
        count += 1;
        answers.push(found.answer);
      }
      return answers;
    },
    trouble: () => trouble,
    left: () => bytes.length,
  };
}

/** The first answer and its length; what is wrong with it; or nothing while it is not whole. */
function take(bytes: Buffer, method = "GET"): { answer: Answer; length: number } | string | undefined {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const [first = "", ...lines] = bytes.toString("latin1", 0, headEnd).split("\r\n");
  const [, code] = /^HTTP\/1\.1 (\d{3}) /.exec(first) ?? [];
  if (code === undefined) return `the answer starts with ${JSON.stringify(first.slice(0, 100))}`;
  const status = Number(code);
  const headers = Object.fromEntries(lines.map(readHeader));
  const told = status < 200 || status === 204 ? 0 : Number(headers["content-length"] ?? Number.NaN);
  if (Number.isNaN(told)) return `the answer ${status} does not say its length`;
  // HEAD has no body, unless the double could not read that far and does not know that it was HEAD.
  const isBodiless = method === "HEAD" && bytes.length < headEnd + 4 + told;
  const length = headEnd + 4 + (isBodiless ? 0 : told);
  if (bytes.length < length) return undefined;
  const body = bytes.toString("utf8", headEnd + 4, length);
  return { answer: { status, headers, body, isBodiless }, length };
}

function readHeader(line: string): [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
}
