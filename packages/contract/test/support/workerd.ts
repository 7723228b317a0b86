import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { createScratchFolder } from "../../lab/folders.ts";
import { ROOT, SOURCE_CONDITION } from "../../lab/repository.ts";
import { type RunningWorkerd, startWorkerd } from "../../lab/workerd.ts";

/** Bundles a worker's module with what it imports, from source, as bundlers for workers do it. */
export async function bundleWorker(module: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: join(ROOT, "packages/contract"), sourcefile: "worker.ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    conditions: [SOURCE_CONDITION, "workerd", "worker", "browser"],
  });
  return outputFiles.map((file) => file.text).join("");
}

/** Runs a bundled worker in workerd without any compatibility flag. */
export async function startWorker(bundle: string): Promise<RunningWorkerd> {
  const folder = await createScratchFolder("worker");
  await writeFile(join(folder.path, "worker.js"), bundle);
  const worker = await startWorkerd(folder.path).catch(async (error) => {
    await folder[Symbol.asyncDispose]();
    throw error;
  });
  const close = async () => {
    await worker[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  };
  return { url: worker.url, [Symbol.asyncDispose]: close };
}
