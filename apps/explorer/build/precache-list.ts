import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const WORKER = "offline-cache.js";
const PLACE = /"__PRECACHE__"|'__PRECACHE__'|`__PRECACHE__`/;

/** Writes into the service worker what the page is made of, and a name for it that changes when any of it does. */
export function precacheList(): Plugin {
  return {
    name: "precache-list",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== "chunk" || !PLACE.test(worker.code))
        this.error(`${WORKER} has no place for the list of files.`);
      const names = Object.keys(bundle).filter((name) => name !== WORKER && !name.endsWith(".map"));
      const files = ["./", "./icon.svg", ...names.filter((name) => name !== "index.html").sort()];
      const hash = createHash("sha256");
      for (const name of names.sort()) {
        const file = bundle[name];
        hash.update(name).update(file?.type === "chunk" ? file.code : (file?.source ?? ""));
      }
      const list = { version: hash.digest("hex").slice(0, 16), files };
      worker.code = worker.code.replace(PLACE, () => JSON.stringify(JSON.stringify(list)));
    },
  };
}
