import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { readWorkerdVersion, startWorkerd } from "../../lab/workerd.ts";
import { type Job, LONGEST_RUN_MS, type Ready } from "../runtime.ts";

/** workerd, in which the suite runs inside of one request. */
export async function workerdRuntime(): Promise<Ready> {
  return { version: readWorkerdVersion(), run: runWorker };
}

async function runWorker({ files, config, onLine }: Job): Promise<void> {
  await using worker = await startWorkerd(dirname(files.worker), {
    main: "import { answer } from 'worker.js'; export default { fetch: answer };",
    mayCallOut: true,
    timeoutMs: LONGEST_RUN_MS,
  });
  const { body } = await fetch(worker.url, { method: "POST", body: JSON.stringify(config) });
  const lines = createInterface(Readable.fromWeb((body ?? new Blob([]).stream()) as ReadableStream));
  for await (const line of lines) onLine(line);
}
