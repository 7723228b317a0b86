import { basename, join } from "node:path";
import { listDocuments, ROOT } from "@dataworks-kit/contract/lab/repository";

/** The folder of the benchmarks, from which packages resolve as their users would: to what was built. */
export const BENCH = join(ROOT, "bench");

/** The documents that are generated from. */
export const DOCUMENTS: readonly string[] = listDocuments(join(ROOT, "spec"));

/** The same as they are published: whole, which tools need that know nothing of sharing. They are built first. */
export const PUBLISHED: readonly string[] = DOCUMENTS.map((path) =>
  join(ROOT, "spec/dist", basename(path).replace(/yaml$/, "json")),
);

/** The published document of the model operation. */
export const MODEL = join(ROOT, "spec/dist/create-connection.openapi.json");
