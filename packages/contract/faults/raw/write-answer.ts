import type { Answer } from "@dataworks-kit/msw/simulator";

/** The bytes of an answer, in parts that a fault can leave out or change. */
export interface AnswerParts {
  readonly statusLine: string;
  /** Header lines without a length, each with its end. */
  readonly headers: string;
  readonly body: string;
  /** The length of the body in bytes. */
  readonly length: number;
}

/** Takes an answer apart. */
export function toParts({ status, headers, body }: Answer): AnswerParts {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const statusLine = `HTTP/1.1 ${status} ${status < 300 ? "OK" : "Refused"}\r\n`;
  return { statusLine, headers: lines.join(""), body, length: Buffer.byteLength(body) };
}

/** The head of an answer, with lines of its own. */
export function writeHead({ statusLine, headers }: AnswerParts, ...lines: readonly string[]): string {
  return `${statusLine}${headers}${lines.map((line) => `${line}\r\n`).join("")}\r\n`;
}

/** An answer as it should be. */
export function answerBytes(answer: Answer): string {
  const parts = toParts(answer);
  return `${writeHead(parts, `content-length: ${parts.length}`)}${parts.body}`;
}
