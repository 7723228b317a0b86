import { createRequire } from "node:module";
import { join } from "node:path";
import { installRuntime } from "./install-runtime.ts";
import { chromiumRuntime } from "./kinds/chromium-runtime.ts";
import { processRuntime } from "./kinds/process-runtime.ts";
import { workerdRuntime } from "./kinds/workerd-runtime.ts";
import type { Runtime } from "./runtime.ts";

/** Packages are read from `node_modules` as they are, and nothing is asked. */
const DENO_FLAGS = ["run", "--allow-all", "--no-lock", "--node-modules-dir=manual", "--quiet"];

/** All, in the order in which they run. */
export const RUNTIMES: readonly Runtime[] = [
  { name: "node-20", prepare: () => processRuntime(NODE_20) },
  { name: "node-22", prepare: async () => processRuntime(await installRuntime("node-22")) },
  { name: "node-24", prepare: () => processRuntime(process.execPath) },
  { name: "node-26", prepare: async () => processRuntime(await installRuntime("node-26")) },
  { name: "bun", prepare: async () => processRuntime(await installRuntime("bun")) },
  { name: "deno", prepare: async () => processRuntime(await installRuntime("deno"), DENO_FLAGS) },
  { name: "workerd", prepare: workerdRuntime },
  { name: "chromium", isPage: true, prepare: chromiumRuntime },
];

/** A dependency of this workspace. */
const NODE_20 = join(createRequire(import.meta.url).resolve("node-20/package.json"), "../bin/node");
