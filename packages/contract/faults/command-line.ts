import { parseArgs } from "node:util";

/** What a command line asks for. */
export type Command =
  | { readonly kind: "run"; readonly calls: number; readonly seed: number; readonly only: string | undefined }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "wrong"; readonly problem: string };

const FLAGS = {
  calls: { type: "string", default: "10000" },
  seed: { type: "string", default: "1" },
  only: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the flags. */
export function readCommandLine(args: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS });
    if (values.help) return { kind: "help", text: HELP };
    const [calls, seed] = [Number(values.calls), Number(values.seed)];
    if (!Number.isSafeInteger(calls) || calls < 1) return wrong("--calls: expected an integer above 0.");
    if (!Number.isSafeInteger(seed) || seed < 0) return wrong("--seed: expected an integer from 0 on.");
    return { kind: "run", calls, seed, only: values.only };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(problem: string): Command {
  return { kind: "wrong", problem: `${problem}\nTry: npm run test:faults -- --help` };
}

const HELP = `test:faults [options]

Lets everything go wrong between the client and the double, and holds what the client reported against what was created:
first each fault alone, in each way to try again, then many calls at once with faults that the seed chooses. All of it is done by
the transport of Node and by fetch.

  --only TEXT   runs the cells whose line has this text, in any case (a group, a fault or a mode), and no crowd
  --calls N     how many calls at once (default 10000)
  --seed S      chooses their faults (default 1)

A line for each cell: whether the report is true, the transport, the group (a file of packages/contract/faults), the fault, the
mode, the phase in which the client says that the call failed, how many data sources were created, what the client reported. UNTRUE is also a secret in an error, a call that does not end, a
redirect that is followed. "over-cautious" is a report that is true, but could have been certain that nothing was carried out.

Exit codes: 0 every report is true, 1 one is not, 2 the command line is wrong.`;
