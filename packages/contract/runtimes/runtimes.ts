import { createRequire } from "node:module";
import { join } from "node:path";
import { installPinned } from "../lab/install-pinned.ts";
import { chromiumRuntime } from "./kinds/chromium-runtime.ts";
import { processRuntime } from "./kinds/process-runtime.ts";
import { workerdRuntime } from "./kinds/workerd-runtime.ts";
import type { Runtime } from "./runtime.ts";

/** Packages are read from `node_modules` as they are, and nothing is asked. */
const DENO_FLAGS = ["run", "--allow-all", "--no-lock", "--node-modules-dir=manual", "--quiet"];

/** All, in the order in which they run. */
export const RUNTIMES: readonly Runtime[] = [
  ...eachTransport("node-20", () => processRuntime(NODE_20)),
  ...eachTransport("node-22", async () => processRuntime(await installPinned("node-22"))),
  ...eachTransport("node-24", () => processRuntime(process.execPath)),
  ...eachTransport("node-26", async () => processRuntime(await installPinned("node-26"))),
  { name: "bun", prepare: async () => processRuntime(await installPinned("bun")) },
  { name: "deno", prepare: async () => processRuntime(await installPinned("deno"), DENO_FLAGS) },
  { name: "workerd", prepare: workerdRuntime },
  { name: "chromium", isPage: true, prepare: chromiumRuntime },
];

/** A Node sends by its own transport, and can send by `fetch` as all others do. */
function eachTransport(name: string, prepare: Runtime["prepare"]): Runtime[] {
  return [
    { name, prepare },
    { name: `${name}-fetch`, isByFetch: true, prepare },
  ];
}

/** A dependency of this workspace. */
const NODE_20 = join(createRequire(import.meta.url).resolve("node-20/package.json"), "../bin/node");
