import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FixLanguage } from "@dataworks-kit/signature/explain";
import { type CommandLine, runCommand, runProcess } from "../../lab/processes.ts";
import { cleanEnvironment } from "../clean-environment.ts";
import { DIALECTS } from "./dialects.ts";

const COMMANDS: Readonly<Record<FixLanguage, CommandLine>> = {
  python: ["python3"],
  java: ["java", "-Dfile.encoding=UTF-8"],
  // What runs once is not worth optimizing.
  go: ["go", "run", "-gcflags=all=-N -l"],
  node: [process.execPath],
  bash: ["bash"],
};

/** What each language is asked, and the first version that has all that the code of fixes uses. */
const VERSIONS: Readonly<Record<FixLanguage, { command: CommandLine; first: string }>> = {
  python: { command: ["python3", "--version"], first: "3.9" },
  java: { command: ["javac", "-version"], first: "17" },
  go: { command: ["go", "version"], first: "1.24" },
  node: { command: [process.execPath, "--version"], first: "20" },
  bash: { command: ["bash", "--version"], first: "4.0" },
};

/** What keeps a language from being run on this machine, if anything does. */
export async function findLack(language: FixLanguage): Promise<string | undefined> {
  const { command, first } = VERSIONS[language];
  const version = await readVersion(command);
  if (version === undefined) return `${language} is missing`;
  if (compareVersions(version, first) < 0) return `${language} ${version} is older than ${first}`;
  const isLacking = language === "bash" && (await readVersion(["openssl", "version"])) === undefined;
  return isLacking ? "openssl is missing" : undefined;
}

/** Runs a program in a new folder. Returns the lines that it printed. */
export async function runProgram(language: FixLanguage, program: string, scratch: string): Promise<string[]> {
  const path = join(scratch, DIALECTS[language].fileName);
  await writeFile(path, program);
  // Local time is not UTC, and no order of letters but that of bytes is right.
  const env = { ...cleanEnvironment(), TZ: "Asia/Shanghai", GOTOOLCHAIN: "local", GO111MODULE: "off" };
  const { out } = await runCommand([...COMMANDS[language], path], { cwd: scratch, env, timeoutMs: 300_000 });
  return out.split("\n").slice(0, -1);
}

async function readVersion(command: CommandLine): Promise<string | undefined> {
  const finished = await runProcess(command).catch(() => undefined);
  if (finished?.code !== 0) return undefined;
  return /\d+(?:\.\d+)*/.exec(finished.out || finished.err)?.[0];
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
