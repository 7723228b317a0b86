import { constants, createReadStream, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";
import { InterruptedError, type Terminal } from "./terminal.ts";

/** The exit codes by which shells know the signals. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** The process's own terminal. */
export function createTerminal(): Terminal {
  const interrupted = new AbortController();
  let lost: Error | undefined;
  // A double that runs stays when its reader goes away; whether that was a fault is asked when a command ends.
  process.stdout.on("error", (error) => {
    lost ??= error;
  });
  process.stderr.on("error", () => {});
  for (const [signal, exitCode] of Object.entries(SIGNALS))
    process.once(signal, () => interrupted.abort(new InterruptedError(exitCode)));
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    flush: () =>
      new Promise((resolve) => {
        process.stdout.write("", (error) => resolve(lost ?? error ?? undefined));
      }),
    env: process.env,
    read: (path, maxBytes) => untilInterrupted(readText(path, maxBytes), interrupted.signal),
    interrupted: interrupted.signal,
  };
}

/** Reading may never end: nobody may write into a pipe. */
function untilInterrupted<Result>(reading: Promise<Result>, interrupted: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(interrupted.reason);
    if (interrupted.aborted) return onAbort();
    interrupted.addEventListener("abort", onAbort, { once: true });
    reading.then(resolve, reject).finally(() => interrupted.removeEventListener("abort", onAbort));
  });
}

async function readText(path: string, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await openText(path)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}

/** A pipe is read as a socket: opened as a file it would block a thread until somebody writes, and no process ends before its threads. */
async function openText(path: string): Promise<AsyncIterable<Buffer>> {
  if (path === "-") return process.stdin;
  if (!(await stat(path)).isFIFO()) return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}
