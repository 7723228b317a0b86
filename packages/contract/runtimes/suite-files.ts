import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { createScratchFolder } from "../lab/folders.ts";
import { fillPublishedFolder } from "./published-folder.ts";

/** The suite as runtimes take it, in a folder of its own. */
export interface SuiteFiles extends AsyncDisposable {
  /** Where the packages are installed. */
  readonly folder: string;
  /** A program for runtimes that read `node_modules`. It imports the packages as published: a bundle would hide what is wrong there. */
  readonly program: string;
  /** A module with everything in it, for workers. */
  readonly worker: string;
  /** A folder of modules for pages, with `page.js` among them. */
  readonly pageModules: string;
}

const ENTRIES = fileURLToPath(new URL("./suite/entries/", import.meta.url));

/** Packs the client, installs it in a new folder, and bundles the suite there. */
export async function createSuiteFiles(): Promise<SuiteFiles> {
  const scratch = await createScratchFolder("runtimes-run");
  const folder = scratch.path;
  const files: SuiteFiles = {
    folder,
    program: join(folder, "program/process.js"),
    worker: join(folder, "worker/worker.js"),
    pageModules: join(folder, "page"),
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose](),
  };
  try {
    await fillPublishedFolder(folder);
    await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    await bundleSuite(files);
  } catch (error) {
    await files[Symbol.asyncDispose]();
    throw error;
  }
  return files;
}

/** First the suite alone, so that what it imports is then found from that folder and not in the workspace. */
async function bundleSuite({ folder, program, worker, pageModules }: SuiteFiles): Promise<void> {
  const entryPoints = ["process", "worker", "page"].map((name) => join(ENTRIES, `${name}.ts`));
  await bundle({ entryPoints, outdir: dirname(program), packages: "external" });
  const entryPoint = (name: string) => [join(folder, "program", `${name}.js`)];
  await bundle({ entryPoints: entryPoint("page"), outdir: pageModules, conditions: ["browser"] });
  await bundle({
    entryPoints: entryPoint("worker"),
    outfile: worker,
    splitting: false,
    conditions: ["workerd", "worker", "browser"],
  });
}

/** As bundlers for pages and workers do it. Split, a module is loaded only when it is imported. */
function bundle(options: BuildOptions): Promise<unknown> {
  const target = { format: "esm", platform: "neutral", target: "es2022" } as const;
  const defaults = { bundle: true, splitting: true, mainFields: ["module", "main"] };
  return build({ ...defaults, ...target, logLevel: "silent", ...options });
}
