import { expect, test } from "vitest";
import { run } from "./support/run.ts";

test("Every command has an example in its help", async () => {
  const { out } = await run(["--help"]);
  const names = Array.from(out.matchAll(/^ {2}([a-z][a-z\d-]+) .*\S {2,}\S/gm), ([, name = ""]) => name);
  const commands = names.filter((name) => name !== "help");
  expect(commands).toContain("explorer");
  for (const name of commands) {
    const { code, out } = await run([name, "--help"]);
    expect([name, code, out]).toEqual([
      name,
      0,
      expect.stringMatching(new RegExp(`^Examples?:\\n  (?:.*<\\()?dataworks ${name}`, "m")),
    ]);
  }
});
