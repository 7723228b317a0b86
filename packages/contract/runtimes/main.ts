// `npm run test:runtimes`: the same behaviour of the client in every JavaScript runtime. Nothing leaves this machine but what
// npm downloads.
import { readCommandLine } from "./command-line.ts";
import { hasFailure, writeReport } from "./report.ts";
import { type RuntimeReport, runRuntime } from "./run-runtime.ts";
import { RUNTIMES } from "./runtimes.ts";
import { createSuiteFiles } from "./suite-files.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const commandLine = readCommandLine(
    args,
    RUNTIMES.map(({ name }) => name),
  );
  if ("text" in commandLine) {
    process.stdout.write(`${commandLine.text}\n`);
    return commandLine.isHelp ? 0 : 2;
  }
  await using files = await createSuiteFiles();
  const reports: RuntimeReport[] = [];
  for (const runtime of RUNTIMES.filter(({ name }) => commandLine.only.includes(name))) {
    process.stderr.write(`${runtime.name}\n`);
    reports.push(await runRuntime(runtime, files));
  }
  process.stdout.write(`${writeReport(reports)}\n`);
  return hasFailure(reports) ? 1 : 0;
}
