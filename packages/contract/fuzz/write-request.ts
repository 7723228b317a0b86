import type { HttpMessage } from "./probe.ts";

/**
 * The bytes of a request. Its body always has the length that it says, and no text can end a line, so that one message is
 * one request; whatever breaks that is noise.
 */
export function writeRequest({ method, target, headers, body }: HttpMessage): Uint8Array {
  const length = body.length > 0 ? [`content-length: ${body.length}`] : [];
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...length,
  ];
  const head = lines.map((line) => line.replace(LINE_ENDS, " ")).join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTTP forbids in a line
const LINE_ENDS = /[\r\n\u0000]/g;
