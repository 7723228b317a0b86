import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { endWithThisProcess, hasEnded } from "../lab/processes.ts";
import { SOURCE_FLAGS } from "../lab/repository.ts";
import { keepConnection } from "./connection.ts";
import { exchangeNoise } from "./exchange-noise.ts";
import { sendTimes } from "./send-times.ts";
import type { Memory, Target } from "./target.ts";

const PROGRAM = fileURLToPath(new URL("./double-process.ts", import.meta.url));

/** Fuzzes the HTTP server of a double in a process of its own. */
export async function overHttp(budgetMs: number): Promise<Target> {
  const child = fork(PROGRAM, { execArgv: [...SOURCE_FLAGS], stdio: ["ignore", "inherit", "pipe", "ipc"] });
  endWithThisProcess(child);
  const ask = createAsk(child);
  const { port } = (await ask()) as { port: number };
  const sending = sendTo(port, budgetMs);
  return {
    way: "http",
    send: sending.send,
    reset: async () => void (await ask("reset")),
    memory: async () => (await ask("memory")) as Memory,
    heapBytes: async () => (await ask("heap")) as number,
    [Symbol.asyncDispose]: async () => {
      sending.close();
      if (hasEnded(child)) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

/** Sends probes to whatever listens at a port of this machine. */
export function sendTo(
  port: number,
  budgetMs: number,
): Pick<Target, "send"> & { readonly close: () => void } {
  const connection = keepConnection(port);
  return {
    close: connection.close,
    send: (probe) =>
      probe.kind === "noise"
        ? exchangeNoise(port, probe, budgetMs)
        : sendTimes(probe, connection.exchange, budgetMs),
  };
}

/** Asks the child and waits for what it says; a child that ends says what it wrote last. */
function createAsk(child: ChildProcess): (question?: string) => Promise<unknown> {
  let written = "";
  const errors = child.stderr as Readable;
  errors.setEncoding("utf8").on("data", (text) => {
    written = (written + text).slice(-2_000);
  });
  return async (question) => {
    if (hasEnded(child)) throw new Error(`the process of the double has ended: ${written.trim()}`);
    const settled = new AbortController();
    const ended = once(child, "exit", settled).then(([code]) => {
      throw new Error(`the process of the double ended with ${code}: ${written.trim()}`);
    });
    try {
      if (question !== undefined && child.connected) child.send(question);
      const [told] = await Promise.race([once(child, "message", settled), ended]);
      return told;
    } finally {
      settled.abort();
      ended.catch(() => {});
    }
  };
}
