import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { runCommand, succeeds } from "../../../lab/processes.ts";
import { ROOT } from "../../../lab/repository.ts";
import type { NotReady } from "../../language.ts";
import type { Compiled, Ran, Recorded, Runner, Workplace } from "../runner.ts";
import type { SampleCase } from "../sample-cases.ts";
import { writeSamples } from "../write-samples.ts";

const CLI = join(ROOT, "apps/cli/src/main.ts");
const NO_BASH = { kind: "skipped", reason: "bash was not found" } as const;

/** Runs the samples with bash, curl and openssl. */
export const curl: Runner = {
  language: "curl",
  compile: readScripts,
  run: async (cases, workplace) => {
    for (const command of [
      ["bash", "--version"],
      ["curl", "--version"],
      ["openssl", "version"],
    ])
      if (!(await succeeds(command))) return { kind: "skipped", reason: `${command[0]} was not found` };
    return runScripts(cases, workplace);
  },
};

/** Runs the samples with bash and the command as it stands in this repository. */
export const dataworks: Runner = {
  language: "dataworks",
  compile: readScripts,
  run: async (cases, workplace) => {
    if (!(await succeeds(["bash", "--version"]))) return NO_BASH;
    const flags = "--conditions=@dataworks-kit/source --disable-warning=ExperimentalWarning";
    return runScripts(
      cases,
      await withCommand(workplace, "dataworks", `exec "${process.execPath}" ${flags} "${CLI}" "$@"`),
    );
  },
};

/** Runs the samples with the vendor's command where there is one. Elsewhere a stand-in records its arguments. */
export const aliyun: Runner = {
  language: "aliyun",
  compile: readScripts,
  run: async (cases, workplace) => {
    if (!(await succeeds(["bash", "--version"]))) return NO_BASH;
    // The files that it keeps must not land in a user's home.
    const env = { ...workplace.env, HOME: workplace.scratch };
    if (await succeeds(["aliyun", "version"])) return runScripts(cases, { ...workplace, env });
    workplace.tell("aliyun: SKIPPED, the command was not found: a stand-in checks its arguments alone");
    const record = join(workplace.scratch, "record");
    await mkdir(record);
    const standIn = `printf '%s\\0' "$@" > "${record}/$$"`;
    await runScripts(cases, await withCommand({ ...workplace, env }, "aliyun", standIn));
    return readRecorded(record);
  },
};

/** Bash reads them to their ends. */
async function readScripts(
  cases: readonly SampleCase[],
  { scratch }: Workplace,
): Promise<Compiled | NotReady> {
  if (!(await succeeds(["bash", "--version"]))) return NO_BASH;
  for (const path of await writeSamples(scratch, cases)) await runCommand(["bash", "-n", path]);
  return { kind: "compiled" };
}

async function runScripts(cases: readonly SampleCase[], { scratch, env }: Workplace): Promise<Ran> {
  const paths = await writeSamples(scratch, cases);
  const printed: string[] = [];
  for (const path of paths)
    printed.push((await runCommand(["bash", path], { cwd: scratch, env, timeoutMs: 300_000 })).out);
  return { kind: "ran", out: printed.join("\n") };
}

async function withCommand(workplace: Workplace, name: string, line: string): Promise<Workplace> {
  const folder = join(workplace.scratch, "bin");
  await mkdir(folder);
  await writeFile(join(folder, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  const { env } = workplace;
  return { ...workplace, env: { ...env, PATH: [folder, env.PATH].join(delimiter) } };
}

async function readRecorded(folder: string): Promise<Recorded> {
  const files = await readdir(folder);
  const calls = files.map(async (file) => {
    const words = (await readFile(join(folder, file), "utf8")).split("\0").slice(0, -1);
    const pairs = words.flatMap((word, index): [string, string][] => {
      const [, name, value] = /^--([A-Z]\w*)(?:=(.*))?$/s.exec(word) ?? [];
      return name === undefined ? [] : [[name, value ?? words[index + 1] ?? ""]];
    });
    return { ...Object.fromEntries(pairs), Command: words.slice(0, 5).join(" ") };
  });
  return { kind: "recorded", calls: await Promise.all(calls) };
}
