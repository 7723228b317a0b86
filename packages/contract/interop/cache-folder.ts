import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { INTEROP } from "./pinned-version.ts";

/** The files that say what is downloaded. */
const PINS = ["python/requirements.txt", "java/pom.xml", "go/go.mod", "go/go.sum"];

/** Where downloads stay from run to run: outside the workspace, under a name that changes with the pins. */
export function cacheFolder(): string {
  const hash = createHash("sha256");
  for (const file of PINS) hash.update(readFileSync(join(INTEROP, file)));
  return join(tmpdir(), `dataworks-kit-interop-${hash.digest("hex").slice(0, 12)}`);
}
