import { spawnSync } from "node:child_process";
import { createConnection } from "@dataworks-kit/api/operations";
import { SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import { beforeAll, describe, expect, test } from "vitest";
import { EDITION_NAMES } from "../src/apply/editions.ts";
import type { ShellName } from "../src/completion/write-completion.ts";
import { completeInShell } from "./support/complete-in-shell.ts";
import { run } from "./support/run.ts";

const SHELLS: readonly ShellName[] = ["bash", "zsh", "fish"];
const LANGUAGES = SAMPLE_LANGUAGES.map(({ id }) => id).sort();
const ALGORITHMS = ["ACS3-HMAC-SHA256", "ACS3-HMAC-SM3", "HMAC-SHA1"];
const CONNECTION_TYPES =
  createConnection.parameters.find(({ name }) => name === "ConnectionType")?.enum ?? [];

/** What is typed, and what is offered. */
const CASES: readonly (readonly [line: string, want: readonly string[]])[] = [
  ["dataworks do", ["doctor"]],
  ["dataworks help migr", ["migrate"]],
  ["dataworks --v", ["--version"]],
  ["dataworks doctor --al", ["--algorithm", "--allow-plain-http"]],
  ["dataworks doctor --algorithm ", ALGORITHMS],
  ["dataworks doctor --algorithm=AC", ALGORITHMS.slice(0, 2)],
  ["dataworks doctor --json --net", ["--network"]],
  ["dataworks doctor --endpoint ", []],
  ["dataworks errors --operation list-", ["list-connections", "list-data-sources", "list-projects"]],
  ["dataworks create-connection --connection-type ", CONNECTION_TYPES.map(String).sort()],
  ["dataworks create-connection --content @se", ["@server.json"]],
  ["dataworks create-connection --content {", []],
  ["dataworks sample list-p", ["list-projects"]],
  ["dataworks sample list-projects --lang ", LANGUAGES],
  ["dataworks apply --qps ", [...EDITION_NAMES].sort()],
  ["dataworks sample list-projects --pa", ["--page-number", "--page-size"]],
  ["dataworks sample delete-connection --pa", []],
  ["dataworks explain --server se", ["server.json"]],
  ["dataworks imp", ["import"]],
  ["dataworks app", ["apply"]],
  ["dataworks apply --pl", ["--plan"]],
  ["dataworks apply --pr", ["--profile", "--prune"]],
  ["dataworks apply --journal se", ["server.json"]],
  ["dataworks plan my", ["my file.txt"]],
  ["dataworks plan --re", ["--region-id", "--resend"]],
  ["dataworks import --env-type ", ["0", "1"]],
  ["dataworks migrate m", ["my file.txt"]],
  ["dataworks migrate --to ", ["2020-05-18", "2024-05-18"]],
  ["dataworks mock --world s", ["server.json"]],
  ["dataworks mock --signatures ", ["ignore", "verify"]],
  ["dataworks completion ", ["bash", "fish", "zsh"]],
  ["dataworks nothing --js", []],
];

describe.each(SHELLS)("%s", (shell) => {
  let missing: string | undefined;
  beforeAll(() => {
    const needs = shell === "fish" ? ["fish"] : [shell, "script"];
    missing = needs.find((program) => spawnSync(program, ["--version"]).status !== 0);
  });

  test("offers the same, whatever the shell", async ({ skip }) => {
    skip(missing !== undefined, `${missing} is not installed`);
    const { code, out, err } = await run(["completion", shell], { env: {} });
    expect([code, err]).toEqual([0, ""]);
    const lines = CASES.map(([line]) => line);
    const offered = await completeInShell(shell, out, lines);
    // Shells leave a line without candidates as it was typed.
    const told = CASES.map(([line, want], index) => [line, dropLeft(line, offered[index] ?? [], want)]);
    expect(told).toEqual(CASES.map(([line, want]) => [line, want]));
  });
});

function dropLeft(line: string, offered: readonly string[], want: readonly string[]): readonly string[] {
  const last = line.split(" ").at(-1);
  return want.length === 0 && offered.length === 1 && offered[0] === last ? [] : offered;
}

test.each([
  [["completion"], "missing required argument"],
  [["completion", "powershell"], "Allowed choices are bash, zsh, fish"],
])("%j is refused with exit code 2", async (words, message) => {
  const { code, out, err } = await run(words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});
