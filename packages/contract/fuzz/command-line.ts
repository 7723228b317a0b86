import { parseArgs } from "node:util";
import { describeError } from "../lab/end-within.ts";
import type { Way } from "./make-probe.ts";

/** What a command line asks for. */
export type Command =
  | { readonly kind: "run"; readonly run: Run }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "wrong"; readonly problem: string };

/** A run of the fuzzer. */
export interface Run {
  readonly requests: number;
  readonly seed: number;
  /** The way of all probes. Default: half of them each. */
  readonly over?: Way;
  /** The index of the one probe to send. */
  readonly only?: number;
}

const FLAGS = {
  requests: { type: "string", default: "20000" },
  seed: { type: "string", default: "1" },
  over: { type: "string" },
  only: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the flags. */
export function readCommandLine(args: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS });
    return values.help ? { kind: "help", text: HELP } : { kind: "run", run: readRun(values) };
  } catch (error) {
    const problem = describeError(error);
    return { kind: "wrong", problem: `${problem}\nTry: pnpm fuzz:double --help` };
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>["values"];

function readRun({ requests, seed, over, only }: Values): Run {
  if (over !== undefined && over !== "http" && over !== "process")
    throw new TypeError("--over: expected http or process.");
  return {
    requests: readCount(requests, "--requests", 1),
    seed: readCount(seed, "--seed", 0),
    ...(over !== undefined && { over }),
    ...(only !== undefined && { only: readCount(only, "--only", 0) }),
  };
}

function readCount(text: string, flag: string, least: number): number {
  const count = Number(text);
  if (/^\d{1,9}$/.test(text) && count >= least) return count;
  throw new TypeError(`${flag}: expected an integer from ${least} to 999999999.`);
}

const HELP = `pnpm fuzz:double [options]

Sends calls and noise that chance makes to the double, and holds each answer to the contract.

  --requests N         how many (default 20000)
  --seed N             decides what is sent (default 1)
  --over http|process  all of them over HTTP, or all to the simulator in this process (default: half each)
  --only INDEX         sends the one request of this index, and prints it with its answer

Exit codes: 0 nothing is wrong, 1 something is, 2 the command line is wrong.`;
