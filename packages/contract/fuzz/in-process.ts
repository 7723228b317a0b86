import { createSimulator, type JournalEntry, type Simulator } from "@dataworks-kit/msw/simulator";
import { stringifyJson } from "@dataworks-kit/wire";
import type { CallRequest } from "@dataworks-kit/wire/read";
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
      return sendTimes(probe, (message) => askForAnswer(simulator, message), budgetMs);
    },
    reset: async () => simulator.reset(),
    memory: async () => readMemory(simulator),
    heapBytes: async () => heapBytes(),
    [Symbol.asyncDispose]: async () => {},
  };
}

/** What a double in this process remembers. */
export function readMemory(simulator: Simulator): Memory {
  const journal = simulator.journal();
  const longest = collectTexts(journal).reduce((one, other) => (other.length > one.length ? other : one), "");
  return {
    journalEntries: journal.length,
    journalBytes: journal.reduce((sum, entry) => sum + countBytes(entry), 0),
    isPaged: stringifyJson(readPages(simulator)) === stringifyJson(journal),
    longest: { length: longest.length, start: longest.slice(0, 100) },
    told: stringifyJson([journal, simulator.world()]),
  };
}

/** What an entry takes at least: a secret that is masked was longer, or by a few characters shorter. */
function countBytes({ parameters, requestId, action = "", version = "" }: JournalEntry): number {
  const harmless = parameters.filter(([, value]) => !value.includes("***"));
  const texts = [requestId, action, version, ...harmless.flat()];
  return 1_024 + 64 * parameters.length + 2 * texts.join("").length;
}

function readPages(simulator: Simulator): JournalEntry[] {
  const read: JournalEntry[] = [];
  for (let after = 0; ; after = read.at(-1)?.sequence ?? after) {
    const page = simulator.journal({ after, limit: 7 });
    if (page.length === 0) return read;
    read.push(...page);
  }
}

function collectTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(collectTexts) : [];
}

async function askForAnswer(simulator: Simulator, message: HttpMessage): Promise<Answer> {
  const answer = await simulator.handle(toCallRequest(message)).catch((error) => {
    throw new Error(`the double threw ${error}`);
  });
  if (answer === "dropped") throw new Error("the call was dropped, and no script asked for it");
  return { ...answer, isBodiless: false };
}

function toCallRequest({ method, target, headers, body }: HttpMessage): CallRequest {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), value]);
  }
  return { method, url: target, body, header: (name) => byName.get(name)?.join(",") };
}
