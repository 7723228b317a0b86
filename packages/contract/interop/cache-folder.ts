import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nameCacheFolder } from "../lab/folders.ts";
import { INTEROP } from "./pinned-version.ts";

/** The files that say what is downloaded. */
const PINS = [
  "python/requirements.txt",
  "java/pom.xml",
  "go/go.mod",
  "go/go.sum",
  "containers/go.mod",
  "containers/go.sum",
];

/** The folder in which the downloads of all languages stay from run to run. */
export function findCacheFolder(): string {
  return nameCacheFolder("interop", PINS.map((file) => readFileSync(join(INTEROP, file), "utf8")).join(""));
}
