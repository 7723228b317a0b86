import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const WORKER = "offline-cache.js";
const PLACE = /"__PRECACHE__"|'__PRECACHE__'|`__PRECACHE__`/;

/** Writes into the service worker what the page is made of, and a name for it that changes when any of it does. */
export function writePrecacheList(): Plugin {
  let publicDir = "";
  return {
    name: "write-precache-list",
    apply: "build",
    enforce: "post",
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle(_, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== "chunk" || !PLACE.test(worker.code))
        this.error(`${WORKER} has no place for the list of files.`);
      const built = Object.entries(bundle)
        .filter(([name]) => name !== WORKER && !name.endsWith(".map"))
        .map(([name, file]) => [name, file.type === "chunk" ? file.code : file.source] as const);
      const list = createList([...built, ...listFiles(publicDir)]);
      worker.code = worker.code.replace(PLACE, () => JSON.stringify(JSON.stringify(list)));
    },
  };
}

type File = readonly [name: string, text: string | Uint8Array];

function listFiles(folder: string): File[] {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
}

function createList(files: readonly File[]): { version: string; files: string[] } {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash("sha256");
  for (const [name, text] of sorted) hash.update(name).update(text);
  // A server answers with the page for its folder; who asks for index.html by name may be sent there.
  const names = sorted.map(([name]) => (name === "index.html" ? "./" : `./${name}`));
  return { version: hash.digest("hex").slice(0, 16), files: names };
}
