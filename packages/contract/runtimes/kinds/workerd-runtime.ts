import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { type Job, LONGEST_RUN_MS, type Ready } from "../runtime.ts";
import { workerdPort } from "./workerd-port.ts";

/** workerd, in which the suite runs inside of one request. */
export async function workerdRuntime(): Promise<Ready> {
  const require = createRequire(import.meta.url);
  // CommonJS without declarations. `default` is where its binary stands.
  const workerd: { readonly default: string; readonly compatibilityDate: string } = require("workerd");
  const { version } = require("workerd/package.json");
  return { version, run: (job) => runWorker(workerd.default, configOf(workerd.compatibilityDate), job) };
}

/** The suite as a worker without any compatibility flag, which may call this machine. */
function configOf(compatibilityDate: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = .suite),
    (name = "network", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
const suite :Workerd.Worker = (
  modules = [
    (name = "main.js", esModule = "import { answer } from 'worker.js'; export default { fetch: answer };"),
    (name = "worker.js", esModule = embed "worker.js"),
  ],
  compatibilityDate = "${compatibilityDate}",
  globalOutbound = "network",
);
`;
}

async function runWorker(
  binary: string,
  configuration: string,
  { files, config, onLine }: Job,
): Promise<void> {
  const cwd = dirname(files.worker);
  await writeFile(join(cwd, "config.capnp"), configuration);
  // It tells the port that it was given on a channel of its own, the first after the standard ones.
  const child = spawn(binary, ["serve", "config.capnp", "--control-fd=3"], {
    ...{ cwd, stdio: ["ignore", "ignore", "pipe", "pipe"], timeout: LONGEST_RUN_MS },
  });
  try {
    const url = `http://127.0.0.1:${await workerdPort(child)}`;
    const { body } = await fetch(url, { method: "POST", body: JSON.stringify(config) });
    const lines = createInterface(Readable.fromWeb((body ?? new Blob([]).stream()) as ReadableStream));
    for await (const line of lines) onLine(line);
  } finally {
    const ended = once(child, "exit");
    if (child.kill()) await ended;
  }
}
