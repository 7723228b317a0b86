import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { workerdPort } from "../../runtimes/kinds/workerd-port.ts";
import { ROOT } from "./consumer.ts";

// CommonJS without declarations. `default` is where its binary stands.
const workerd: { readonly default: string; readonly compatibilityDate: string } = createRequire(
  import.meta.url,
)("workerd");

/** A worker that listens in a workerd of its own. */
export interface RunningWorker extends AsyncDisposable {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
}

/** Bundles a worker's module with what it imports, from source, as bundlers for workers do it. */
export async function bundleWorker(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: join(ROOT, "packages/contract"), sourcefile: "worker.ts" },
    ...{ bundle: true, write: false, format: "esm", platform: "neutral", target: "es2022" },
    conditions: ["@dataworks-kit/source", "workerd", "worker", "browser"],
  });
  return outputFiles.map((file) => file.text).join("");
}

/** Runs a bundled worker in workerd without any compatibility flag. */
export async function startWorker(bundle: string): Promise<RunningWorker> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-kit-worker-"));
  await writeFile(join(folder, "worker.js"), bundle);
  await writeFile(join(folder, "config.capnp"), CONFIG);
  // workerd tells the port that it was given on a channel of its own, here the first after the standard ones.
  const child = spawn(workerd.default, ["serve", "config.capnp", "--control-fd=3"], {
    ...{ cwd: folder, stdio: ["ignore", "ignore", "pipe", "pipe"] },
  });
  // It would outlive a run of the tests that is broken off.
  process.once("exit", () => child.kill());
  const end = () => endAndRemove(child, folder);
  try {
    return { url: `http://127.0.0.1:${await workerdPort(child)}`, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "double", worker = .double)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "double")],
);
const double :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${workerd.compatibilityDate}",
);
`;

async function endAndRemove(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  }
  await rm(folder, { recursive: true });
}
