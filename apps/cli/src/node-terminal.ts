import { constants, createReadStream, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";
import { isatty, ReadStream } from "node:tty";
import { awaitOrInterrupt, InterruptedError, type Terminal } from "./terminal.ts";

/** The exit codes by which shells know the signals. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** A second signal may have come before the first one was seen. With nobody who listens, Node would drop it. */
const ON_ITS_WAY_MS = 100;

/** Work that Node gives to a thread, by the names that Node reports: no process exits before its threads end. */
const IN_THREADS = /^(GetAddrInfo|GetNameInfo|FS)Req/;

/** The process's own terminal, which can end the process. */
interface NodeTerminal extends Terminal {
  readonly exit: (code: number) => void;
}

/** The process's own terminal. */
export function createTerminal(): NodeTerminal {
  const { stdin, stdout, stderr } = process;
  const interrupted = watchSignals();
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    flush: createFlush(interrupted),
    env: process.env,
    read: (path, maxBytes) => awaitOrInterrupt(readText(path, maxBytes), interrupted),
    progress: stderr.isTTY ? stderr : undefined,
    columns: stdout.isTTY ? stdout.columns : undefined,
    ask: stdin.isTTY && stderr.isTTY ? (question) => ask(question, interrupted) : undefined,
    interrupted,
    exit: (code) => exit(code, interrupted),
  };
}

/** The first signal asks for an end. The next one, of either kind, ends the process at once, as without us. */
function watchSignals(): AbortSignal {
  const interrupted = new AbortController();
  for (const [signal, exitCode] of Object.entries(SIGNALS))
    process.on(signal, () => {
      if (interrupted.signal.aborted) return endBy(signal);
      interrupted.abort(new InterruptedError(exitCode));
      // Nobody listens while the process computes: what comes later is left to the system.
      setTimeout(leaveSignals, ON_ITS_WAY_MS).unref();
    });
  return interrupted.signal;
}

function leaveSignals(): void {
  for (const signal of Object.keys(SIGNALS)) process.removeAllListeners(signal);
}

function endBy(signal: string): void {
  leaveSignals();
  process.kill(process.pid, signal);
}

function createFlush(interrupted: AbortSignal): Terminal["flush"] {
  let lost: Error | undefined;
  // A mock server keeps running when its reader goes away. Whether that was a failure is decided when a command ends.
  process.stdout.on("error", (error) => {
    lost ??= error;
  });
  process.stderr.on("error", () => {});
  const drain = async () => {
    const left = await waitUntilWritten(process.stdout);
    await waitUntilWritten(process.stderr);
    return lost ?? left;
  };
  // A reader that does not read keeps the output waiting.
  return () =>
    awaitOrInterrupt(drain(), interrupted).catch(
      (reason: InterruptedError) => lost ?? (process.stdout.writableLength > 0 ? reason : undefined),
    );
}

/** Resolves when the output has left, to the error that kept it from leaving. */
function waitUntilWritten(stream: NodeJS.WriteStream): Promise<Error | undefined> {
  return new Promise((resolve) => {
    stream.write("", (error) => resolve(error ?? undefined));
  });
}

/** Ends the process now, although it may still read, fetch, or write output that nobody reads. */
function exit(code: number, { reason }: AbortSignal): void {
  const signal = Object.entries(SIGNALS).find(([, exitCode]) => exitCode === reason?.exitCode)?.[0];
  const isHeld = process.getActiveResourcesInfo().some((name) => IN_THREADS.test(name));
  // A thread that hangs, in the lookup of a name for instance, delays an exit but not a signal.
  if (signal === undefined || !isHeld) process.exit(code);
  endBy(signal);
}

/** Reads the line from the terminal itself, so that Ctrl+C stays the signal that it is everywhere else. */
async function ask(question: string, interrupted: AbortSignal): Promise<string> {
  process.stderr.write(question);
  // The next message begins a line of its own.
  const onInterrupt = () => process.stderr.write("\n");
  interrupted.addEventListener("abort", onInterrupt, { once: true });
  return awaitOrInterrupt(readLine(), interrupted).finally(() =>
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

/** Opens pipes and terminals without a thread, which would block until somebody writes. */
async function openText(path: string): Promise<AsyncIterable<Buffer>> {
  if (path === "-") return process.stdin;
  const file = await stat(path);
  if (!file.isFIFO() && !file.isCharacterDevice()) return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  if (isatty(fd)) return new ReadStream(fd);
  return file.isFIFO() ? new Socket({ fd, readable: true, writable: false }) : createReadStream(path, { fd });
}
