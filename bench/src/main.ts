import { describeError } from "@dataworks-kit/contract/lab/end-within";
import type { Benchmark } from "./benchmark.ts";
import { BENCHMARKS } from "./benchmarks.ts";
import { readCommandLine } from "./command-line.ts";
import type { Comparison } from "./comparison.ts";
import { table } from "./table.ts";
import { isKept, judgeComparison } from "./verdict.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

// A signal would end this process without `exit`, which ends the programs that it started and removes its folders.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const command = readCommandLine(process.argv.slice(2), BENCHMARKS);
switch (command.kind) {
  case "help":
    console.log(command.text);
    break;
  case "wrong":
    console.error(command.problem);
    process.exitCode = 2;
    break;
  case "run":
    process.exitCode = await run(command.benchmarks);
}

async function run(benchmarks: readonly Benchmark[]): Promise<number> {
  const workshop = openWorkshop((progress) => console.error(`... ${progress}`));
  const comparisons: Comparison[] = [];
  for (const benchmark of benchmarks) comparisons.push(...(await measure(benchmark, workshop)));
  console.log(table(comparisons));
  const broken = comparisons.filter((comparison) => !isKept(judgeComparison(comparison)));
  for (const comparison of broken) console.error(`${comparison.title}: ${judgeComparison(comparison)}`);
  return broken.length === 0 ? 0 : 1;
}

/** One that fails says so in its line of the table, and the others are still measured. */
async function measure({ name, run: runBenchmark }: Benchmark, workshop: Workshop) {
  try {
    return await runBenchmark(workshop);
  } catch (error) {
    const reason = describeError(error);
    console.error(`${name}: ${reason}`);
    return [{ kind: "unmeasured", title: name, reason } as const];
  }
}
