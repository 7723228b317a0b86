import { describe, expect, test } from "vitest";
import type { Benchmark } from "./benchmark.ts";
import { readCommandLine } from "./command-line.ts";

const benchmarks: Benchmark[] = ["gen", "client"].map((name) => ({
  name,
  measures: `how ${name} does`,
  run: async () => [],
}));

describe("The command line", () => {
  const cases = [
    { given: [], want: ["gen", "client"] },
    { given: ["client"], want: ["client"] },
    { given: ["client", "gen"], want: ["gen", "client"] },
  ];
  test.each(cases)("$given runs $want", ({ given, want }) => {
    const command = readCommandLine(given, benchmarks);
    expect(command.kind === "run" && command.benchmarks.map(({ name }) => name)).toEqual(want);
  });

  test("--help lists every name", () => {
    const command = readCommandLine(["--help"], benchmarks);
    expect(command).toMatchObject({
      kind: "help",
      text: expect.stringContaining("  client  how client does"),
    });
  });

  test.each([{ given: ["gen", "clint"] }, { given: ["--fast"] }])(
    "$given is wrong, and the names are listed",
    ({ given }) => {
      const command = readCommandLine(given, benchmarks);
      expect(command).toMatchObject({ kind: "wrong", problem: expect.stringContaining("gen, client") });
    },
  );
});
