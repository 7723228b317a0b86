import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { CLIENT_PACKAGES } from "../lab/pack.ts";
import { type Finished, runCommand, runProcess } from "../lab/processes.ts";
import { findOwnProgram, ROOT } from "../lab/repository.ts";

/** A project in which the client is installed alone, by pnpm: what it depends on is not found by the project's own files. */
export interface Isolated {
  readonly write: (path: string, text: string) => Promise<void>;
  readonly compile: (compiler: CompilerName, words: readonly string[]) => Promise<Finished>;
}

/** The compilers that the repository has: the one of the generator, and the native one. */
export const ISOLATED_COMPILERS = {
  "TypeScript 5.9": [
    process.execPath,
    join(
      dirname(createRequire(join(ROOT, "packages/generator/package.json")).resolve("typescript")),
      "tsc.js",
    ),
  ],
  "TypeScript 7": findOwnProgram("tsc"),
} as const;
export type CompilerName = keyof typeof ISOLATED_COMPILERS;

/** Installs the client of some tarballs into a folder. */
export async function installIsolated(
  folder: string,
  tarballs: readonly string[],
  types: string,
): Promise<Isolated> {
  const write: Isolated["write"] = async (path, text) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const files = Object.fromEntries(
    CLIENT_PACKAGES.map((name) => [`@dataworks-kit/${name}`, `file:${findTarball(name, tarballs)}`]),
  );
  const client = "@dataworks-kit/client";
  const dependencies = { [client]: files[client], "@types/node": types };
  await write("package.json", JSON.stringify({ private: true, type: "module", dependencies }));
  // What the client asks for is in the tarballs as well, since no registry has it.
  await write("pnpm-workspace.yaml", JSON.stringify({ overrides: files }));
  await runCommand([...findOwnProgram("pnpm"), "install", "--reporter=append-only"], { cwd: folder });
  return {
    write,
    compile: (compiler, words) => runProcess([...ISOLATED_COMPILERS[compiler], ...words], { cwd: folder }),
  };
}

function findTarball(name: string, tarballs: readonly string[]): string {
  const found = tarballs.find((path) => new RegExp(`^dataworks-kit-${name}-\\d`).test(basename(path)));
  if (found === undefined) throw new Error(`There is no tarball of ${name}`);
  return found;
}
