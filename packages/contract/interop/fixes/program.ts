import { type FixLanguage, findFix } from "@dataworks-kit/signature/explain";
import { DIALECTS, type Dialect } from "./dialects.ts";
import type { Input, Probe } from "./probe.ts";

/** Writes a program that runs probes and prints a line for each: what its output is, in hex of UTF-8. */
export function writeProgram(language: FixLanguage, probes: readonly Probe[]): string {
  const dialect = DIALECTS[language];
  const encode = findFix({ place: "parameter", cause: "plus for space" }, "HMAC-SHA1");
  const blocks = probes.map((probe, at) => dialect.writeBlock(writeProbe(language, dialect, probe), at));
  return dialect.writeAll(encode?.code[language] ?? "", blocks);
}

function writeProbe(language: FixLanguage, dialect: Dialect, { inputs, steps, output }: Probe): string {
  const code = steps.map((step) => step.code[language]).join("\n");
  const lines = Object.entries(inputs)
    // A language may take less than another.
    .filter(([name]) => new RegExp(`\\b${dialect.toName(name)}\\b`).test(code))
    .map(([name, input]) => declare(dialect, dialect.toName(name), input));
  const result = typeof output === "string" ? dialect.toName(output) : output[language];
  return [...lines, code, dialect.print(result)].join("\n");
}

function declare(dialect: Dialect, name: string, input: Input): string {
  if (typeof input === "string") return dialect.declareText(name, input);
  return "bytes" in input ? dialect.declareBytes(name, input.bytes) : dialect.declareMap(name, [...input]);
}
