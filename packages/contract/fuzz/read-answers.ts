import type { Answer } from "./probe.ts";

/** Reads the answers to requests of these methods; for more of them than methods, as to GET. */
export class AnswerReader {
  readonly #methods: readonly string[];
  #bytes = Buffer.alloc(0);
  #count = 0;
  #trouble: string | undefined;

  constructor(methods: readonly string[] = []) {
    this.#methods = methods;
  }

  /** Why nothing more can be read: the bytes are not an answer, or its length is missing. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** How many bytes belong to no whole answer. */
  get left(): number {
    return this.#bytes.length;
  }

  /** The answers that are whole with this chunk. */
  read(chunk: Uint8Array): Answer[] {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const answers: Answer[] = [];
    for (let found = this.#next(); found; found = this.#next()) {
      this.#bytes = this.#bytes.subarray(found.length);
      // 100 Continue comes before an answer and is none.
      if (found.answer.status < 200) continue;
      this.#count += 1;
      answers.push(found.answer);
    }
    return answers;
  }

  #next(): { answer: Answer; length: number } | undefined {
    const found = this.#trouble === undefined ? take(this.#bytes, this.#methods[this.#count]) : undefined;
    if (typeof found !== "string") return found;
    this.#trouble = found;
    return undefined;
  }
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
