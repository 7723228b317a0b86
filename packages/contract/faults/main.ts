import { type Command, readCommandLine } from "./command-line.ts";
import { faultCrowd } from "./crowd.ts";
import { faultMatrix } from "./matrix.ts";
import { cellLine, countLines, crowdLines } from "./report.ts";
import { SITUATIONS } from "./situations.ts";

const write = (text: string) => void process.stdout.write(`${text}\n`);

const command = readCommandLine(process.argv.slice(2));
switch (command.kind) {
  case "help":
    write(command.text);
    break;
  case "wrong":
    process.stderr.write(`${command.problem}\n`);
    process.exitCode = 2;
    break;
  case "run":
    process.exitCode = await run(command);
}

async function run({ calls, seed, only }: Command & { kind: "run" }): Promise<number> {
  const started = performance.now();
  const cells = await faultMatrix({
    situations: Object.values(SITUATIONS).flat(),
    ...(only !== undefined && { only }),
    onCell: (cell) => write(cellLine(cell)),
  });
  if (cells.length === 0) {
    process.stderr.write(`--only: no cell has ${JSON.stringify(only)} in its group, fault or mode.\n`);
    return 2;
  }
  write(`\n${countLines(cells).join("\n")}\nin ${secondsSince(started)}`);
  const isTrue = cells.every(({ untruth }) => untruth === undefined);
  return (only !== undefined || (await runCrowd(calls, seed))) && isTrue ? 0 : 1;
}

async function runCrowd(calls: number, seed: number): Promise<boolean> {
  const started = performance.now();
  const crowd = await faultCrowd(calls, seed);
  write(`\n${calls} calls at once, seed ${seed}, in ${secondsSince(started)}`);
  for (const line of crowdLines(crowd)) write(line);
  return crowd.untruths.length === 0;
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
