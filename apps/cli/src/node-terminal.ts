import { constants, createReadStream, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";
import { isatty, ReadStream } from "node:tty";
import { InterruptedError, type Terminal } from "./terminal.ts";
import { untilInterrupted } from "./until-interrupted.ts";

/** The exit codes by which shells know the signals. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Work that Node gives to a thread, by the names that it tells: no process exits before its threads end. */
const IN_THREADS = /^(GetAddrInfo|GetNameInfo|FS)Req/;

/** The process's own terminal, which can end the process. */
export interface NodeTerminal extends Terminal {
  readonly exit: (code: number) => void;
}

/** The process's own terminal. */
export function createTerminal(): NodeTerminal {
  const interrupted = new AbortController();
  let lost: Error | undefined;
  // A double that runs stays when its reader goes away; whether that was a fault is asked when a command ends.
  process.stdout.on("error", (error) => {
    lost ??= error;
  });
  process.stderr.on("error", () => {});
  for (const [signal, exitCode] of Object.entries(SIGNALS))
    process.once(signal, () => interrupted.abort(new InterruptedError(exitCode)));
  const flush = async () => {
    const left = await leaving(process.stdout);
    await leaving(process.stderr);
    return lost ?? left;
  };
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // A reader that does not read keeps what was written waiting.
    flush: () =>
      untilInterrupted(flush(), interrupted.signal).catch(
        (reason: InterruptedError) => lost ?? (process.stdout.writableLength > 0 ? reason : undefined),
      ),
    env: process.env,
    read: (path, maxBytes) => untilInterrupted(readText(path, maxBytes), interrupted.signal),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    ...(process.stdin.isTTY &&
      process.stderr.isTTY && { ask: (question) => ask(question, interrupted.signal) }),
    interrupted: interrupted.signal,
    exit: (code) => exit(code, interrupted.signal),
  };
}

/** Ends the process now, although something is still read, fetched, or written for nobody. */
function exit(code: number, { reason }: AbortSignal): void {
  const signal = Object.entries(SIGNALS).find(([, exitCode]) => exitCode === reason?.exitCode)?.[0];
  const isHeld = process.getActiveResourcesInfo().some((name) => IN_THREADS.test(name));
  // A thread that hangs, in the lookup of a name for instance, holds up an exit and not a signal.
  if (signal === undefined || !isHeld) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Resolves when what was written has left, with what kept it from that. */
function leaving(stream: NodeJS.WriteStream): Promise<Error | undefined> {
  return new Promise((resolve) => {
    stream.write("", (error) => resolve(error ?? undefined));
  });
}

/** The terminal itself gives the line, so that Ctrl+C stays the signal that it is everywhere else. */
async function ask(question: string, interrupted: AbortSignal): Promise<string> {
  process.stderr.write(question);
  // What comes next begins a line of its own.
  const onInterrupt = () => process.stderr.write("\n");
  interrupted.addEventListener("abort", onInterrupt, { once: true });
  return untilInterrupted(readLine(), interrupted).finally(() =>
    interrupted.removeEventListener("abort", onInterrupt),
  );
}

async function readLine(): Promise<string> {
  let line = "";
  for await (const chunk of process.stdin.setEncoding("utf8")) {
    line += chunk;
    if (line.includes("\n")) break;
  }
  return line;
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

/** A pipe and a terminal are read without a thread, which would block until somebody writes. */
async function openText(path: string): Promise<AsyncIterable<Buffer>> {
  if (path === "-") return process.stdin;
  const file = await stat(path);
  if (!file.isFIFO() && !file.isCharacterDevice()) return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  if (isatty(fd)) return new ReadStream(fd);
  return file.isFIFO() ? new Socket({ fd, readable: true, writable: false }) : createReadStream(path, { fd });
}
