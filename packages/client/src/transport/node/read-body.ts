import type { IncomingMessage } from "node:http";
import { AnswerTooLargeError, MAX_ANSWER_BYTES } from "../transport.ts";

/**
 * The body of an answer as text, decoded as its `content-encoding` says. A coding that is not known is left as it is.
 *
 * @throws AnswerTooLargeError, or what Node says of a body that ends early or is not what its coding says
 */
export async function readBody(response: IncomingMessage): Promise<string> {
  const bytes = await readBytes(response);
  const { "content-encoding": coding = "" } = response.headers;
  const isCoded = coding !== "" && bytes.length > 0;
  return toText(isCoded ? await decode(bytes, coding) : bytes);
}

function readBytes(response: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    response.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_ANSWER_BYTES) reject(new AnswerTooLargeError());
      else chunks.push(chunk);
    });
    response.on("end", () => resolve(join(chunks)));
    response.on("error", reject);
    response.on("close", () => {
      if (!response.readableEnded) reject(new Error("The answer ended early."));
    });
  });
}

/** Most answers come in one piece, which is not copied. */
function join(chunks: readonly Buffer[]): Buffer {
  const [first, second] = chunks;
  return first && !second ? first : Buffer.concat(chunks);
}

/** As a `TextDecoder` reads it, which is slower to make than to use: without a byte order mark. */
function toText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** More than one is rare, and each could make much of little. */
const MOST_CODINGS = 2;

/** Undoes the codings of a body, the last one first. */
async function decode(bytes: Buffer, contentEncoding: string): Promise<Buffer> {
  const codings = contentEncoding.toLowerCase().split(",").reverse();
  if (codings.length > MOST_CODINGS) throw new Error("The answer has more codings than any answer has.");
  const decoders = await loadDecoders();
  return codings.reduce((held, coding) => decoders.get(coding.trim())?.(held) ?? held, bytes);
}

type Decoder = (bytes: Buffer) => Buffer;

/** Most answers need none, so that `node:zlib` is loaded for those that do. */
async function loadDecoders(): Promise<ReadonlyMap<string, Decoder>> {
  const { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } = await import("node:zlib");
  const bounded = (decode: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer): Decoder => {
    return (bytes) => {
      try {
        return decode(bytes, { maxOutputLength: MAX_ANSWER_BYTES });
      } catch (error) {
        throw error instanceof RangeError ? new AnswerTooLargeError() : error;
      }
    };
  };
  return new Map([
    ["gzip", bounded(gunzipSync)],
    ["x-gzip", bounded(gunzipSync)],
    ["br", bounded(brotliDecompressSync)],
    // Some servers leave out the head that the name promises, and browsers take both.
    ["deflate", bounded((bytes, options) => (isZlib(bytes) ? inflateSync : inflateRawSync)(bytes, options))],
  ]);
}

function isZlib(bytes: Buffer): boolean {
  return (Number(bytes[0]) & 0x0f) === 8;
}
