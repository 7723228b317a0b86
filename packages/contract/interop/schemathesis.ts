import { basename, join } from "node:path";
import { startServer } from "@dataworks-kit/msw/server";
import { installOnce } from "../lab/folders.ts";
import { runCommand } from "../lab/processes.ts";
import { listDocuments, ROOT, runFromSource } from "../lab/repository.ts";
import { findCacheFolder } from "./cache-folder.ts";
import type { VendorClient, Workplace } from "./language.ts";
import { INTEROP, pinnedVersion } from "./pinned-version.ts";
import type { Result } from "./run-language.ts";
import { findPython, preparePython } from "./tools/python.ts";

const PINS = "python/schemathesis.txt";
const TOOL: VendorClient = {
  name: "schemathesis",
  version: pinnedVersion(PINS, "schemathesis=="),
  program: "",
  ways: [],
};
const CHECKS =
  "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
/** The cases of chance for each operation, beside those of every boundary. */
const MAX_EXAMPLES = 50;
const TIMEOUT_MS = 120_000;

/**
 * Runs schemathesis over the published JSON of every operation against the double: it makes calls out of the document, right and
 * wrong ones, and holds each answer to it. One result for each document.
 */
export async function* runSchemathesis({ scratch, tell }: Workplace): AsyncGenerator<Result> {
  const common = { language: "python", client: TOOL, count: 1 } as const;
  const tools = await prepare(tell);
  if (tools.kind !== "ready") {
    yield { ...common, verdict: tools.kind, what: "the documents", reasons: [tools.reason] };
    return;
  }
  const published = await publish(scratch);
  // It signs nothing.
  const server = await startServer({ signatures: "ignore" });
  try {
    for (const path of published) {
      const name = path.split("/").at(-1);
      const { cases, reasons } = await judge([...tools.command, path, "--url", server.url], scratch);
      const verdict = reasons.length === 0 ? "ok" : "FAILED";
      yield { ...common, verdict, what: `${name}: ${cases}`, reasons };
    }
  } finally {
    await server.close();
  }
}

async function prepare(tell: Workplace["tell"]) {
  const python = await preparePython(tell);
  if (python.kind !== "ready") return python;
  const folder = await installOnce(join(findCacheFolder(), `schemathesis-${TOOL.version}`), async (draft) => {
    tell("python: installing schemathesis with pip, once");
    await runCommand(["python3", "-m", "venv", draft]);
    const pip = [findPython(draft), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    await runCommand([...pip, "--no-cache-dir", "--requirement", join(INTEROP, PINS)]);
  });
  const words = [
    "-m",
    "schemathesis.cli",
    "run",
    "--no-color",
    "--seed",
    "1",
    "--generation-database",
    "none",
  ];
  const limits = ["--phases", "examples,coverage,fuzzing", "--max-examples", String(MAX_EXAMPLES)];
  return {
    kind: "ready",
    command: [findPython(folder), ...words, ...limits, "--checks", CHECKS],
  } as const;
}

/** The documents as they are published, in a folder of this run. */
async function publish(folder: string): Promise<string[]> {
  const documents = listDocuments(join(ROOT, "spec"));
  const generator = runFromSource("packages/generator/src/node/main.ts");
  await runCommand([...generator, ...documents, "--complete", folder]);
  return documents.map((path) => join(folder, basename(path).replace(/yaml$/, "json")));
}

/** Runs the tool in a folder of this run, because it leaves a cache where it stands. */
async function judge(
  command: readonly string[],
  cwd: string,
): Promise<{ cases: string; reasons: readonly string[] }> {
  try {
    const { out } = await runCommand(command, { cwd, timeoutMs: TIMEOUT_MS });
    const cases = /(\d+) generated, (\d+) passed/.exec(out);
    if (!cases || cases[1] !== cases[2])
      return { cases: "", reasons: ["it does not say that all cases passed"] };
    return { cases: `${cases[2]} cases`, reasons: [] };
  } catch (error) {
    return { cases: "", reasons: [error instanceof Error ? error.message : String(error)] };
  }
}
