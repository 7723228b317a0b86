import * as fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "./support/run.ts";

const ENV = { PASSWORD: "Zq1qZ" };
const REFERENCE = "$" + "{env:PASSWORD}";

/** Text that YAML has to quote. */
const text = fc.string({
  unit: fc.constantFrom(...`abc 你é"'\\#:-{}[]&*!|>%,?`),
  minLength: 1,
  maxLength: 9,
});
const entry = fc.record({
  projectId: fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }),
  envType: fc.constantFrom(0, 1),
  database: text,
  username: text,
});
const entries = fc.array(entry, { minLength: 1, maxLength: 6 });

type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

/** The lines of an entry. The number makes its name the only one. */
function writeEntry({ projectId, envType, database, username }: Entry, index: number): string[] {
  return [
    `- Name: n${index}`,
    `  ProjectId: ${projectId}`,
    `  EnvType: ${envType}`,
    "  ConnectionType: rds",
    "  SubType: mysql",
    "  Content:",
    `    database: ${JSON.stringify(database)}`,
    "    instanceName: rm-1",
    `    username: ${JSON.stringify(username)}`,
    `    password: "${REFERENCE}"`,
  ];
}
const HEIGHT = 10;

const writeFile = (lines: readonly string[]) => `# Reviewed.\ndataSources:\n${lines.join("\n")}\n`;
const FIRST_LINE = 3;

/** What is written instead of a line, and how far below it the mistake is told. */
const MUTATIONS: readonly [line: number, text: string, below?: number][] = [
  [0, "- Name: 5"],
  [0, "- name: a"],
  [0, "- Name: ''"],
  [1, "  ProjectId: 9223372036854775808"],
  [1, "  ProjectId: '1'"],
  [1, "  projectId: 1"],
  [2, "  EnvType: 2"],
  [2, "  EnvType: [*none]"],
  [3, "  ConnectionType: rdss"],
  [3, "  ConnectionType:"],
  [4, "  SubType: oracle"],
  [4, "  DataSourceType: rds"],
  [4, "  Name: b"],
  [4, "  environments: [dev]"],
  [5, "  content:"],
  [6, "    database: 5"],
  [7, "    instanceName: ''"],
  [7, `    instanceName: "${REFERENCE.replace("PASSWORD", "NONE")}"`],
  [8, "    username: @"],
  [8, "    username: [a", 1],
  [8, "    usrname: a"],
  [9, "    password: Zq1qZ"],
  [9, "    password: !secret Zq1qZ"],
];

const check = (file: string, ...words: string[]) =>
  run(["check", "f", ...words], { files: { f: file }, env: ENV });

test("A valid file has no mistake, and each single change that breaks it is told at its line", async () => {
  const changes = fc.record({ entries, at: fc.nat(), mutation: fc.constantFrom(...MUTATIONS) });
  await fc.assert(
    fc.asyncProperty(changes, async ({ entries, at, mutation: [line, changed, below = 0] }) => {
      const lines = entries.flatMap(writeEntry);
      expect(await check(writeFile(lines))).toMatchObject({ code: 0 });
      const index = (at % entries.length) * HEIGHT + line;
      const { code, out, err } = await check(writeFile(lines.with(index, changed)));
      expect([code, out]).toEqual([2, ""]);
      const told = [...err.matchAll(/^f:(\d+):\d+: /gm)].map(([, number]) => Number(number));
      expect(told, err).toContain(FIRST_LINE + index + below);
    }),
    { numRuns: 150 },
  );
});

const SECRETS = fc.string({ unit: fc.constantFrom(..."QWXYZ4567"), minLength: 12, maxLength: 20 });
const FLAGS = ["--json", "--allow-secrets-in-file", "--allow-undocumented-type"];

test("No secret is printed, wherever a file is cut or broken", async () => {
  const broken = fc.record({
    entries,
    secret: SECRETS,
    place: fc.constantFrom("value", "env", "name"),
    from: fc.nat(),
    length: fc.nat({ max: 40 }),
    added: fc.constantFrom("", "\n", ": ", "'", "{", "- ", "\n  ", "$" + "{", "&a "),
    flags: fc.subarray(FLAGS),
  });
  await fc.assert(
    fc.asyncProperty(broken, async ({ entries, secret, place, from, length, added, flags }) => {
      const lines = entries.flatMap(writeEntry);
      const file = writeFile(lines).replaceAll(`"${REFERENCE}"`, (whole) =>
        place === "env" ? whole : secret,
      );
      const given = place === "name" ? file.replaceAll("password:", `password: \n    ${secret}:`) : file;
      const at = from % given.length;
      const cut = given.slice(0, at) + added + given.slice(at + length);
      // Where any Content is allowed, what a cut puts under a harmless name is not a secret.
      const strict = flags.filter((flag) => flag !== "--allow-undocumented-type");
      const runs = [
        [cut, strict],
        [given, place === "name" ? strict : flags],
      ] as const;
      for (const [text, words] of runs) {
        const { out, err } = await run(["check", "f", ...words], {
          files: { f: text },
          env: { PASSWORD: secret },
        });
        expect(out + err).not.toContain(secret);
      }
    }),
    { numRuns: 300 },
  );
});
