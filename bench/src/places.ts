import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the workspace. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The folder of the benchmarks, from which packages resolve as their users would: to what was built. */
export const BENCH = join(ROOT, "bench");

/** The documents that are generated from. */
export const DOCUMENTS: readonly string[] = readdirSync(join(ROOT, "spec"))
  .filter((name) => name.endsWith(".openapi.yaml"))
  .map((name) => join(ROOT, "spec", name));

/** The same as they are published: whole, which tools need that know nothing of sharing. They are built first. */
export const PUBLISHED: readonly string[] = DOCUMENTS.map((path) =>
  join(ROOT, "spec/dist", basename(path).replace(/yaml$/, "json")),
);

/** The published document of the model operation. */
export const MODEL = join(ROOT, "spec/dist/create-connection.openapi.json");
