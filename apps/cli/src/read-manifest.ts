import { createRequire } from "node:module";

/** What the command's own `package.json` says of it. */
interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** Reads the command's own `package.json`. */
export function readManifest(): Manifest {
  return createRequire(import.meta.url)("../package.json");
}
