// The double that is fuzzed over HTTP, in a process of its own: it has a heap of its own, and only it ends when it fails.
import { startServer } from "@dataworks-kit/msw/server";
import { heapBytes } from "./heap-bytes.ts";
import { readMemory } from "./in-process.ts";
import { DOUBLE } from "./world.ts";

/** What the fuzzer asks, and what it is told. */
const ANSWERS: Readonly<Record<string, () => unknown>> = {
  reset: () => server.simulator.reset(),
  memory: () => readMemory(server.simulator),
  heap: () => heapBytes(),
};

const server = await startServer({ ...DOUBLE, control: false });
process.on("message", (question) => process.send?.(ANSWERS[String(question)]?.() ?? {}));
process.on("disconnect", () => process.exit());
process.send?.({ port: Number(new URL(server.url).port) });
