import { join } from "node:path";
import type { Benchmark } from "../benchmark.ts";
import { inTurns } from "../in-turns.ts";
import { ROOT } from "../places.ts";
import { runCommand } from "../processes/run-command.ts";

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
  return runCommand(join(ROOT, "node_modules/.bin/turbo"), ["run", "build"], { cwd: ROOT });
}

async function warmBuild(): Promise<number> {
  const { stdout, elapsedMs } = await build();
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(stdout) ?? [];
  if (cached === undefined || cached !== total || total === "0")
    throw new Error(`This build was not warm: ${cached ?? "none"} of ${total ?? "no"} tasks were cached.`);
  return elapsedMs;
}
