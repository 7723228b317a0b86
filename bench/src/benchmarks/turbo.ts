import { join } from "node:path";
import { runCommand } from "@dataworks-kit/contract/lab/processes";
import { ROOT } from "@dataworks-kit/contract/lab/repository";
import type { Benchmark } from "../benchmark.ts";
import { inTurns } from "../in-turns.ts";

/** How long the build takes when nothing has changed: what each test run waits for. */
export const turbo: Benchmark = {
  name: "turbo",
  measures: "wall time of a build of the whole workspace when nothing has changed",
  run: async ({ tell }) => {
    tell("turbo: building once, then again and again");
    await build();
    const { ours } = await inTurns({ ours: warmBuild }, { rounds: 7, warmUps: 1 });
    return [
      {
        kind: "measured",
        title: "turbo, warm build",
        ours: { value: ours, unit: "ms" },
        budget: { of: "ours", bound: "at most", limit: 1000 },
      },
    ];
  },
};

function build() {
  return runCommand([join(ROOT, "node_modules/.bin/turbo"), "run", "build"], { cwd: ROOT });
}

async function warmBuild(): Promise<number> {
  const { out, elapsedMs } = await build();
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(out) ?? [];
  if (cached === undefined || cached !== total || total === "0")
    throw new Error(`This build was not warm: ${cached ?? "none"} of ${total ?? "no"} tasks were cached.`);
  return elapsedMs;
}
