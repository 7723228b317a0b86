import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@dataworks-kit/msw/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runProcess } from "../lab/processes.ts";
import { ROOT, SOURCE_FLAGS } from "../lab/repository.ts";
import { TEST_KEY_ENVIRONMENT } from "../lab/world.ts";

const GUIDE = await readFile(join(ROOT, "docs/guides/data-sources-from-a-file.md"), "utf8");
const MAIN = join(ROOT, "apps/cli/src/main.ts");

/** A block of the guide that has a mark: a file, a shell with its exit code, or lines of its output. */
const BLOCKS = [...GUIDE.matchAll(/<!-- (file|run|shows)(?:: (\S+))? -->\n```\w*\n(.*?)```/gs)].map(
  ([, kind = "", of = "", text = ""]) => ({ kind, of, text }),
);

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-"));
  server = await startServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** The shell of a reader, whose region is the double, and whose account may call often. */
async function runShell(text: string, code: string): Promise<string> {
  const node = [process.execPath, ...SOURCE_FLAGS, MAIN].map((word) => `'${word}'`).join(" ");
  const more = `case "$1" in schema) ;; plan | apply) set -- "$@" --endpoint "$CLOUD" --qps 200 ;; *) set -- "$@" --endpoint "$CLOUD" ;; esac`;
  const input = `export DEV_PASSWORD=d1-secret PROD_PASSWORD=p1-secret\ndataworks() { ${more}; ${node} "$@" 2>&1; }\n${text}`;
  const env = { ...process.env, ...TEST_KEY_ENVIRONMENT, CLOUD: server.url };
  const finished = await runProcess(["bash", "-eu"], { cwd: folder, env, input, timeoutMs: 300_000 });
  expect([finished.code, finished.err], finished.out).toEqual([Number(code), ""]);
  return finished.out.replaceAll(/Plan \w{12}/g, "Plan 0000");
}

test("The guide leads from an empty workspace to thirty data sources, and back from drift", async () => {
  let shown = "";
  for (const { kind, of, text } of BLOCKS) {
    if (kind === "file") await writeFile(join(folder, of), text);
    else if (kind === "run") shown = await runShell(text, of);
    else for (const line of text.trimEnd().split("\n")) expect(shown.split("\n")).toContain(line);
  }
  const { dataSources = [] } = server.simulator.revealWorld();
  expect([0, 1].map((envType) => dataSources.filter((one) => one.envType === envType).length)).toEqual([
    15, 15,
  ]);
  expect(dataSources.find(({ id }) => id === 138)?.description).toBe("all orders");
});
