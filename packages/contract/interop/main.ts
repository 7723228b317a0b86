import { parseArgs } from "node:util";
import { buildDoubleImage, createBuildContext, type DoubleImage, type NoImage } from "../lab/double-image.ts";
import { createScratchFolder } from "../lab/folders.ts";
import { runContainers } from "./containers.ts";
import type { Language, Workplace } from "./language.ts";
import { LANGUAGES } from "./languages.ts";
import { writeLine, writeSummary } from "./report.ts";
import { type Result, runLanguage } from "./run-language.ts";
import { runSchemathesis } from "./schemathesis.ts";

const NAMES = LANGUAGES.map(({ name }) => name);
const USAGE = `Usage: npm run test:interop -- [--lang ${NAMES.join(" | ")}]\n\n--lang is repeatable; without it, all run.

Runs the official clients against the double over HTTP, and with Python schemathesis over every document. Where docker answers, each language also\nstarts the double in a container. A language whose tools are not found is skipped, and said to be.
Exit codes: 0 nothing failed, 1 something did, 2 the command line is wrong.\n`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const languages = chooseLanguages(args);
  if (!languages) {
    process.stderr.write(USAGE);
    return 2;
  }
  await using image = await prepareImage();
  const results: Result[] = [];
  for (const language of languages) {
    await using scratch = await createScratchFolder("interop-run");
    for await (const result of runProofs(language, { scratch: scratch.path, tell }, image)) {
      process.stdout.write(`${writeLine(result)}\n`);
      results.push(result);
    }
  }
  process.stdout.write(`\n${writeSummary(results)}\n`);
  return results.some(({ verdict }) => verdict === "FAILED") ? 1 : 0;
}

/** The image of the double, for all languages. */
async function prepareImage(): Promise<DoubleImage | NoImage> {
  await using context = await createBuildContext();
  return await buildDoubleImage(context.path);
}

/** In Python, schemathesis runs with the clients of the vendor. */
async function* runProofs(
  language: Language,
  workplace: Workplace,
  image: DoubleImage | NoImage,
): AsyncGenerator<Result> {
  yield* runLanguage(language, workplace);
  yield* runContainers(language, workplace, image);
  if (language.name === "python") yield* runSchemathesis(workplace);
}

function tell(progress: string): void {
  process.stderr.write(`${progress}\n`);
}

/** Those that the flags name, or all; nothing for flags that make no sense. */
function chooseLanguages(args: readonly string[]): readonly Language[] | undefined {
  try {
    const options = { lang: { type: "string", multiple: true } } as const;
    const names = parseArgs({ args: [...args], options }).values.lang ?? NAMES;
    const chosen = LANGUAGES.filter(({ name }) => names.includes(name));
    return chosen.length === new Set(names).size ? chosen : undefined;
  } catch {
    return undefined;
  }
}
