import { join } from "node:path";
import { runCommand } from "@dataworks-kit/contract/lab/processes";
import { ROOT } from "@dataworks-kit/contract/lab/repository";
import type { Benchmark } from "../benchmark.ts";
import { inTurns } from "../in-turns.ts";

const MAIN = join(ROOT, "apps/cli/dist/main.js");

/** What everyone who types `dataworks` waits for, before anything is done. */
export const command: Benchmark = {
  name: "command",
  measures: "wall time of dataworks --version, against a Node that does nothing",
  run: async (workshop) => {
    await workshop.build();
    workshop.tell("command: running both in turns");
    const { ours, empty } = await inTurns(
      { ours: () => runNode(MAIN, "--version"), empty: () => runNode("--eval", "0") },
      { rounds: 21, warmUps: 2 },
    );
    return [
      {
        kind: "measured",
        title: "command, dataworks --version against an empty Node",
        ours: { value: ours, unit: "ms" },
        peer: { value: empty, unit: "ms" },
        budget: { of: "ratio", bound: "at most", limit: 2.5 },
      },
    ];
  },
};

async function runNode(...args: readonly string[]): Promise<number> {
  const { elapsedMs } = await runCommand([process.execPath, ...args]);
  return elapsedMs;
}
