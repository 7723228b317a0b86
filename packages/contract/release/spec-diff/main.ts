import { parseArgs } from "node:util";
import { ROOT } from "../../lab/repository.ts";
import { HELP, runSpecDiff } from "./run-spec-diff.ts";

const OPTIONS = {
  base: { type: "string" },
  write: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  const terminal = {
    out: (text: string) => process.stdout.write(`${text}\n`),
    err: (text: string) => process.stderr.write(`${text}\n`),
  };
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (!values.help)
      return await runSpecDiff({ root: ROOT, base: values.base, write: values.write }, terminal);
    terminal.out(HELP);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError && "code" in error)) throw error;
    terminal.err(`${error.message}\n\nTry: npm run spec:diff -- --help`);
    return 2;
  }
}
