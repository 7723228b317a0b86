import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What users import, and the source behind it. */
export interface EntryPoint {
  /** As it is written after `@dataworks-kit/`: `client`, `client/node`. */
  readonly name: string;
  /** An absolute path. */
  readonly source: string;
}

/** The published packages with something to import, in the order of their pages. */
const PACKAGES = ["client", "msw", "api", "signature", "samples", "generator"];
const SOURCE = "@dataworks-kit/source";

/** Reads every entry point from the `exports` of its package, so that none is forgotten. */
export function entryPoints(root: string): EntryPoint[] {
  return PACKAGES.flatMap((name) => {
    const folder = join(root, "packages", name);
    const { exports }: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return Object.entries(exports).flatMap(([path, target]) =>
      typeof target === "string" ? [] : [{ name: join(name, path), source: join(folder, target[SOURCE]) }],
    );
  });
}

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly [SOURCE]: string }>>;
}
