import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** What users import, and the source behind it. */
export interface EntryPoint {
  /** As it is written after `@dataworks-kit/`: `client`, `client/node`. */
  readonly name: string;
  /** An absolute path. */
  readonly source: string;
}

const SOURCE = "@dataworks-kit/source";

/** Before their users, since a type that several entries export is described where it comes first. */
const PROVIDERS = ["wire", "signature", "api"];

/** Reads every entry point from the `exports` of every published package, so that none is forgotten. */
export function entryPoints(root: string): EntryPoint[] {
  const packages = join(root, "packages");
  return [...new Set([...PROVIDERS, ...readdirSync(packages)])].flatMap((name) => {
    const folder = join(packages, name);
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (manifest.private) return [];
    return Object.entries(manifest.exports).flatMap(([path, target]) =>
      typeof target === "string"
        ? []
        : [{ name: posix.join(name, path), source: join(folder, target[SOURCE]) }],
    );
  });
}

interface Manifest {
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, string | { readonly [SOURCE]: string }>>;
}
