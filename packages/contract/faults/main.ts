import type { Cell } from "./cell.ts";
import { type Command, readCommandLine } from "./command-line.ts";
import { faultCrowd } from "./crowd.ts";
import { faultMatrix } from "./matrix.ts";
import { listModes, TRANSPORT_NAMES, type TransportName } from "./modes.ts";
import { cellLine, compareLines, countLines, crowdLines } from "./report.ts";
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
  const matrices = [];
  for (const transport of TRANSPORT_NAMES) matrices.push(await runMatrix(transport, only));
  const cells = matrices.flat();
  if (cells.length === 0) {
    process.stderr.write(`--only: no cell has ${JSON.stringify(only)} in its group, fault or mode.\n`);
    return 2;
  }
  const crowds = [];
  if (only === undefined)
    for (const transport of TRANSPORT_NAMES) crowds.push(await runCrowd(transport, calls, seed));
  write(`\n${compareLines(cells).join("\n")}`);
  return crowds.every(Boolean) && cells.every(({ untruth }) => untruth === undefined) ? 0 : 1;
}

async function runMatrix(transport: TransportName, only: string | undefined): Promise<readonly Cell[]> {
  const started = performance.now();
  const cells = await faultMatrix({
    situations: Object.values(SITUATIONS).flat(),
    modes: listModes(transport),
    ...(only !== undefined && { only }),
    onCell: (cell) => write(cellLine(cell)),
  });
  write(`\n${countLines(cells).join("\n")}\nby ${transport}, in ${secondsSince(started)}\n`);
  return cells;
}

async function runCrowd(transport: TransportName, calls: number, seed: number): Promise<boolean> {
  const started = performance.now();
  const crowd = await faultCrowd(calls, seed, transport);
  write(`\n${calls} calls at once by ${transport}, seed ${seed}, in ${secondsSince(started)}`);
  for (const line of crowdLines(crowd)) write(line);
  return crowd.untruths.length === 0;
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
