import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "@dataworks-kit/contract/lab/processes";
import { ROOT } from "@dataworks-kit/contract/lab/repository";
import type { Benchmark } from "../benchmark.ts";
import type { Comparison } from "../comparison.ts";
import { inTurns } from "../in-turns.ts";
import { DOCUMENTS, PUBLISHED } from "../places.ts";
import type { Workshop } from "../workshop.ts";

/** The generator with all that it emits, against the engine that it emits types with; and whether it repeats itself. */
export const gen: Benchmark = {
  name: "gen",
  measures:
    "wall time of dataworks-gen, against the command openapi-typescript on the same documents; what it emits",
  run: async (workshop) => {
    await workshop.build();
    return [
      await againstOpenapiTypescript(workshop),
      await secondRun(workshop),
      await furtherOperation(workshop),
    ];
  },
};

const GENERATOR = join(ROOT, "packages/generator/dist/node/main.js");

async function againstOpenapiTypescript(workshop: Workshop): Promise<Comparison> {
  const command = await openapiTypescript(workshop);
  workshop.tell("gen: running both commands in turns");
  const measures = {
    ours: async () => generateInto(await workshop.emptyFolder()),
    peer: async () => {
      const folder = await workshop.emptyFolder();
      await writeFile(join(folder, "redocly.yaml"), manifest(folder));
      return (await runNode(command, "--redocly", join(folder, "redocly.yaml"))).elapsedMs;
    },
  };
  const { ours, peer } = await inTurns(measures, { rounds: 11, warmUps: 1 });
  return {
    kind: "measured",
    title: "gen, against openapi-typescript",
    ours: { value: ours, unit: "ms" },
    peer: { value: peer, unit: "ms" },
    budget: { of: "ratio", bound: "at most", limit: 1.25 },
  };
}

async function openapiTypescript(workshop: Workshop): Promise<string> {
  return join(await workshop.peer("openapi-typescript"), "node_modules/openapi-typescript/bin/cli.js");
}

async function generateInto(folder: string): Promise<number> {
  const reference = join(folder, "reference");
  return (await runNode(GENERATOR, ...DOCUMENTS, "--out", folder, "--reference", reference)).elapsedMs;
}

/** By which one run of the peer makes the types of all documents, which it reads as they are published. */
function manifest(folder: string): string {
  const apis = PUBLISHED.map((root, index) => {
    const output = join(folder, `types-${index}.ts`);
    return `  api${index}: { root: ${JSON.stringify(root)}, x-openapi-ts: { output: ${JSON.stringify(output)} } }\n`;
  });
  return `apis:\n${apis.join("")}`;
}

/** How much code a further operation is, on average. */
async function furtherOperation({ emptyFolder }: Workshop): Promise<Comparison> {
  const measureBytes = async (documents: readonly string[]) => {
    const folder = await emptyFolder();
    await runNode(GENERATOR, ...documents, "--out", folder);
    const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
  const [model, all] = [await measureBytes(DOCUMENTS.slice(0, 1)), await measureBytes(DOCUMENTS)];
  return {
    kind: "measured",
    title: "gen, bytes for a further operation",
    ours: { value: Math.round((all - model) / (DOCUMENTS.length - 1)), unit: "B" },
    budget: { of: "ours", bound: "at most", limit: 20_000 },
  };
}

function runNode(...args: readonly string[]) {
  return runCommand([process.execPath, ...args], { cwd: ROOT });
}

/** A file that is written again with the same bytes counts too: a watcher would build again. */
async function secondRun({ emptyFolder }: Workshop): Promise<Comparison> {
  const folder = await emptyFolder();
  await generateInto(folder);
  const before = await readFiles(folder);
  await generateInto(folder);
  const after = await readFiles(folder);
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== after.get(name));
  if (before.size === 0) throw new Error("The generator wrote no file.");
  return {
    kind: "measured",
    title: "gen, files changed by a second run",
    ours: { value: changed.length, unit: "files" },
    budget: { of: "ours", bound: "at most", limit: 0 },
  };
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (file: string) => {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
    return [file, `${mtimeMs} ${text}`] as const;
  };
  return new Map(await Promise.all(files.map(read)));
}
