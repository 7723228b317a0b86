import { parseArgs } from "node:util";
import { describeError } from "@dataworks-kit/contract/lab/end-within";
import type { Benchmark } from "./benchmark.ts";

/** What a command line asks for. */
export type Command =
  | { readonly kind: "run"; readonly benchmarks: readonly Benchmark[] }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "wrong"; readonly problem: string };

/** Reads `[NAME...]`; without a name, all benchmarks are meant. They run in the order of the table. */
export function readCommandLine(args: readonly string[], benchmarks: readonly Benchmark[]): Command {
  try {
    const options = { help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) return { kind: "help", text: help(benchmarks) };
    return chosen(positionals, benchmarks);
  } catch (error) {
    return wrong(describeError(error), benchmarks);
  }
}

function chosen(names: readonly string[], benchmarks: readonly Benchmark[]): Command {
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) return wrong(`There is no benchmark ${unknown.join(", ")}.`, benchmarks);
  const isChosen = ({ name }: Benchmark) => names.length === 0 || names.includes(name);
  return { kind: "run", benchmarks: benchmarks.filter(isChosen) };
}

function wrong(problem: string, benchmarks: readonly Benchmark[]): Command {
  const names = benchmarks.map(({ name }) => name).join(", ");
  return { kind: "wrong", problem: `${problem}\nThe benchmarks are ${names}. Try: pnpm bench --help` };
}

function help(benchmarks: readonly Benchmark[]): string {
  const width = Math.max(...benchmarks.map(({ name }) => name.length));
  const list = benchmarks.map(({ name, measures }) => `  ${name.padEnd(width)}  ${measures}`);
  return `pnpm bench [NAME...]

Measures the kit against its peers in one run and prints a line for each comparison: ours, the peer's, their ratio, the
budget and whether it holds. Without a name, everything; that takes a few minutes. The peers are installed once, into a
folder beside other temporary files, which needs the npm registry.

${list.join("\n")}

Exit codes: 0 every budget holds, 1 one does not hold or could not be measured, 2 the command line is wrong.`;
}
