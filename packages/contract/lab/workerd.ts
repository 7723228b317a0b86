import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { endProcess, endWithThisProcess } from "./processes.ts";

const require = createRequire(import.meta.url);
// CommonJS without declarations. `default` is the path of the binary.
const workerd: { readonly default: string; readonly compatibilityDate: string } = require("workerd");

/** A workerd that listens on this machine. */
export interface RunningWorkerd extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
}

/** The version that is installed. */
export function readWorkerdVersion(): string {
  return require("workerd/package.json").version;
}

/** What differs from worker to worker. */
export interface WorkerdOptions {
  /** The module that exports the handlers. Default: `worker.js` exports them itself. */
  readonly main?: string;
  /** Lets the worker call this machine. Default: it may call nothing. */
  readonly mayCallOut?: boolean;
  /** How long it may run. Default: until its disposal. */
  readonly timeoutMs?: number;
}

/** Runs the module `worker.js` of a folder in workerd, without any compatibility flag. */
export async function startWorkerd(folder: string, options: WorkerdOptions = {}): Promise<RunningWorkerd> {
  await writeFile(join(folder, "config.capnp"), writeConfig(options));
  // It reports its port on a file descriptor of its own, the first after the standard ones.
  const child = spawn(workerd.default, ["serve", "config.capnp", "--control-fd=3"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
  });
  endWithThisProcess(child);
  try {
    const url = `http://127.0.0.1:${await readPort(child)}`;
    return { url, [Symbol.asyncDispose]: () => endProcess(child) };
  } catch (error) {
    await endProcess(child);
    throw error;
  }
}

async function readPort(child: ChildProcess): Promise<number> {
  const [errors, events] = [child.stdio[2] as Readable, child.stdio[3] as Readable];
  const written = text(errors);
  const failed = once(child, "exit").then(async () => {
    throw new Error(`workerd ended before it listened: ${await written}`);
  });
  const [event] = await Promise.race([once(events, "data"), failed]);
  failed.catch(() => {});
  return JSON.parse(String(event)).port;
}

function writeConfig({
  main = 'export { default } from "worker.js";',
  mayCallOut = false,
}: WorkerdOptions): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "network", network = (allow = [${mayCallOut ? '"public", "private"' : ""}])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [
    (name = "main.js", esModule = ${JSON.stringify(main)}),
    (name = "worker.js", esModule = embed "worker.js"),
  ],
  compatibilityDate = "${workerd.compatibilityDate}",
  globalOutbound = "network",
);
`;
}
