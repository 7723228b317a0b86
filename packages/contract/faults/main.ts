import { parseArgs } from "node:util";
import { faultCrowd } from "./crowd.ts";
import { type Cell, faultMatrix } from "./matrix.ts";

const HELP = `test:faults [--calls N] [--seed S]

Lets everything go wrong between the client and the double, and holds what the client reported against what was created:
first each fault alone, then N calls at once (default 10,000) with faults that the seed chooses (default 1).
Exit codes: 0 every report is true, 1 one is not, 2 the command line is wrong.`;

const write = (text: string) => process.stdout.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    write(options);
    return options === HELP ? 0 : 2;
  }
  const cells = await faultMatrix((cell) => write(lineOf(cell)));
  const wrong = cells.filter((cell) => cell.untruth !== undefined);
  write(`\n${cells.length} cells, ${wrong.length} untrue\n`);
  const started = performance.now();
  const crowd = await faultCrowd(options.calls, options.seed);
  write(
    `${crowd.calls} calls at once, seed ${options.seed}, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  for (const [report, count] of crowd.reports) write(`  ${String(count).padStart(7)}  ${report}`);
  write(
    `  ${String(crowd.created).padStart(7)}  data sources; ${crowd.createdTwice} calls created more than one`,
  );
  for (const line of crowd.untruths.slice(0, 20)) write(`UNTRUE  ${line}`);
  write(`${crowd.untruths.length} untrue`);
  return wrong.length + crowd.untruths.length === 0 ? 0 : 1;
}

function readOptions(args: readonly string[]): { readonly calls: number; readonly seed: number } | string {
  try {
    const options = {
      calls: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean" },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return HELP;
    const [calls, seed] = [Number(values.calls), Number(values.seed)];
    if (!Number.isSafeInteger(calls) || calls < 1) return "--calls: expected an integer above 0.";
    if (!Number.isSafeInteger(seed) || seed < 0) return "--seed: expected an integer from 0 on.";
    return { calls, seed };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function lineOf({ fault, mode, reported, created, untruth }: Cell): string {
  const verdict = untruth === undefined ? "true  " : "UNTRUE";
  return `${verdict}  ${fault.padEnd(46)} ${mode.padEnd(30)} created ${created}  reported ${reported}${untruth ? `: ${untruth}` : ""}`;
}
