import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./processes.ts";
import { addBinToPath, findOwnProgram, ROOT } from "./repository.ts";

/** The client and the packages of ours that it needs. */
export const CLIENT_PACKAGES: readonly string[] = ["client", "api", "signature", "wire"];

/** Builds the packages, as `npm run build` does. */
async function buildPackages(): Promise<void> {
  await runCommand([...findOwnProgram("turbo"), "run", "build", "--output-logs=errors-only"], inRepository());
}

/** Builds, then packs packages as they would be published. Returns the paths of the tarballs. */
export async function packPackages(names: readonly string[], destination: string): Promise<string[]> {
  await buildPackages();
  const filters = names.flatMap((name) => ["--filter", `@dataworks-kit/${name}`]);
  // Only pnpm turns `workspace:` and `catalog:` into the versions that a registry would show.
  await runCommand(
    [...findOwnProgram("pnpm"), ...filters, "pack", "--pack-destination", destination],
    inRepository(),
  );
  const files = (await readdir(destination)).filter((name) => name.endsWith(".tgz"));
  return files.map((name) => join(destination, name));
}

function inRepository() {
  return { cwd: ROOT, env: addBinToPath() };
}
