import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the workspace. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The folder of the benchmarks, from which packages resolve as their users would: to what was built. */
export const BENCH = join(ROOT, "bench");

/** The document that is generated from and served. */
export const DOCUMENT = join(ROOT, "spec/create-connection.openapi.yaml");
