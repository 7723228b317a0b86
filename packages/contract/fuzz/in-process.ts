import { type CallRequest, stringifyJson } from "@dataworks-kit/api";
import { createSimulator, type Simulator } from "@dataworks-kit/msw/simulator";
import { heapBytes } from "./heap-bytes.ts";
import type { Answer, HttpMessage } from "./probe.ts";
import { sendTimes } from "./send-times.ts";
import type { Memory, Target } from "./target.ts";
import { DOUBLE } from "./world.ts";

/** Fuzzes a simulator in this process, by its `handle`. */
export function inProcess(budgetMs: number, simulator: Simulator = createSimulator(DOUBLE)): Target {
  return {
    way: "process",
    send: async (probe) => {
      if (probe.kind === "noise") throw new TypeError("Noise is sent over HTTP.");
      return sendTimes(probe, (message) => answerOf(simulator, message), budgetMs);
    },
    reset: async () => simulator.reset(),
    memory: async () => memoryOf(simulator),
    heapBytes: async () => heapBytes(),
    [Symbol.asyncDispose]: async () => {},
  };
}

/** What a double in this process remembers. */
export function memoryOf(simulator: Simulator): Memory {
  const journal = simulator.journal();
  const longest = textsIn(journal).reduce((one, other) => (other.length > one.length ? other : one), "");
  return {
    journalEntries: journal.length,
    longest: { length: longest.length, start: longest.slice(0, 100) },
    told: stringifyJson([journal, simulator.world()]),
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function answerOf(simulator: Simulator, message: HttpMessage): Promise<Answer> {
  const answer = await simulator.handle(callRequestOf(message)).catch((error) => {
    throw new Error(`the double threw ${error}`);
  });
  if (answer === "dropped") throw new Error("the call was dropped, and no script asked for it");
  return { ...answer, isBodiless: false };
}

function callRequestOf({ method, target, headers, body }: HttpMessage): CallRequest {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), value]);
  }
  return { method, url: target, body, header: (name) => byName.get(name)?.join(",") };
}
