import { createReadStream } from "node:fs";
import type { Terminal } from "./terminal.ts";

/** The process's own terminal. */
export function createTerminal(): Terminal {
  const interrupted = new AbortController();
  // Whoever reads may go away; a double that runs must stay.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    read: readText,
    interrupted: interrupted.signal,
  };
}

async function readText(path: string, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of path === "-" ? process.stdin : createReadStream(path)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}
