import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DoubleImage, NoImage } from "../lab/double-image.ts";
import { npmInstall } from "../lab/folders.ts";
import { type CommandLine, runCommand } from "../lab/processes.ts";
import { ROOT } from "../lab/repository.ts";
import { cleanEnvironment } from "./clean-environment.ts";
import type { Language, NotReady, VendorClient, Workplace } from "./language.ts";
import { INTEROP, pinnedVersion } from "./pinned-version.ts";
import type { Result } from "./run-language.ts";
import { prepareGo } from "./tools/go.ts";
import { prepareJava } from "./tools/java.ts";
import { preparePython } from "./tools/python.ts";

const GUIDE = join(ROOT, "docs/guides/run-in-a-container.md");
/** The image as the guide's programs name it. */
const GUIDE_IMAGE = "dataworks-msw";
/** A reset between the two lets the double count from the start; without it, the second is refused. */
const PRINTED = ["first 123", "second 123"];
const TIMEOUT_MS = 120_000;

/** Testcontainers for a language: its version, and how the guide's program becomes a command. */
interface Testcontainers {
  readonly version: string;
  /** Under which name the guide's program is a file. */
  readonly file: string;
  /** Compiles the program at a path; in Node and Python, this finds only what cannot be parsed. */
  readonly build: (path: string, workplace: Workplace) => Promise<CommandLine | NotReady>;
}

const NODE_VERSION = "12.2.0";

const TESTCONTAINERS: Readonly<Record<string, Testcontainers>> = {
  node: {
    version: NODE_VERSION,
    file: "reset-between-tests.mjs",
    build: async (path, { scratch }) => {
      const popCore = `@alicloud/pop-core@${pinnedVersion("../package.json", "@alicloud/pop-core")}`;
      await npmInstall(scratch, [`testcontainers@${NODE_VERSION}`, popCore], { flags: ["--ignore-scripts"] });
      await runCommand([process.execPath, "--check", path]);
      return [process.execPath, path];
    },
  },
  python: {
    version: pinnedVersion("python/requirements.txt", "testcontainers=="),
    file: "reset_between_tests.py",
    build: async (path, { tell }) => {
      const tools = await preparePython(tell);
      if (tools.kind !== "ready") return tools;
      await runCommand([tools.python, "-m", "py_compile", path]);
      return [tools.python, path];
    },
  },
  java: {
    version: pinnedVersion("java/pom.xml", "testcontainers</artifactId>"),
    file: "ResetBetweenTests.java",
    build: async (path, { scratch, tell }) => {
      const tools = await prepareJava(tell);
      if (tools.kind !== "ready") return tools;
      await tools.compile([path], scratch);
      return [...tools.run(scratch), "ResetBetweenTests"];
    },
  },
  go: {
    version: pinnedVersion("containers/go.mod", "github.com/testcontainers/testcontainers-go v"),
    file: "main.go",
    build: async (path, { scratch }) => {
      const tools = await prepareGo();
      if (tools.kind !== "ready") return tools;
      const built = join(scratch, "containers");
      await tools.build(built, path, join(INTEROP, "containers"));
      return [built];
    },
  },
};

/**
 * Compiles the guide's program that starts the double in a container, and runs it where docker has the image. Two results: whether it
 * compiles, and what it printed.
 */
export async function* runContainers(
  { name: language }: Language,
  workplace: Workplace,
  image: DoubleImage | NoImage,
): AsyncGenerator<Result> {
  const tool = TESTCONTAINERS[language];
  if (!tool) return;
  const client: VendorClient = { name: "testcontainers", version: tool.version, program: "", ways: [] };
  const common = { language, client, count: 1 } as const;
  const what = "runs the guide's program, which starts the double in a container";
  const command = await prepare({ language, tool }, workplace, image);
  if ("kind" in command) {
    yield { ...common, verdict: command.kind, what, reasons: [command.reason], count: 2 };
    return;
  }
  yield { ...common, verdict: "ok", what: "compiles the guide's program", reasons: [] };
  if (image.kind === "skipped") yield { ...common, verdict: "skipped", what, reasons: [image.reason] };
  else {
    const reasons = await run(command);
    yield { ...common, verdict: reasons.length === 0 ? "ok" : "FAILED", what, reasons };
  }
}

async function prepare(
  { language, tool }: { language: string; tool: Testcontainers },
  workplace: Workplace,
  image: DoubleImage | NoImage,
): Promise<CommandLine | NotReady> {
  try {
    const path = join(workplace.scratch, tool.file);
    await writeFile(path, await readProgram(language, image.kind === "ready" ? image.tag : GUIDE_IMAGE));
    return await tool.build(path, workplace);
  } catch (error) {
    return { kind: "FAILED", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The program of a language in the guide, for an image of another name. */
async function readProgram(language: string, image: string): Promise<string> {
  const [, after = ""] = (await readFile(GUIDE, "utf8")).split(`<!-- run: ${language} -->`);
  const program = /^\n```\w+\n(.*?)^```$/ms.exec(after)?.[1];
  if (program === undefined) throw new Error(`The guide has no program for ${language}.`);
  return program.replace(`"${GUIDE_IMAGE}"`, `"${image}"`);
}

async function run(command: CommandLine): Promise<string[]> {
  // The programs end their containers themselves. What else would do so is an image to pull.
  const env = { ...cleanEnvironment(), TESTCONTAINERS_RYUK_DISABLED: "true" };
  try {
    const { out } = await runCommand(command, { env, timeoutMs: TIMEOUT_MS });
    return PRINTED.filter((line) => !out.split("\n").includes(line)).map(
      (line) => `it did not print ${line}`,
    );
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
