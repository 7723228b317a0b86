import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createFolder } from "./support/installed-command.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning"];
const REFERENCE = (name: string) => `"$\{${name}}"`;

interface Start {
  readonly node?: readonly string[];
  readonly cwd?: string;
  readonly input?: string;
}

async function start(words: readonly string[], { node = [], cwd, input = "" }: Start = {}) {
  const env = { ...process.env, PASSWORD: "Zq1qZ" };
  const child = spawn(process.execPath, [...NODE, ...node, MAIN, ...words], { cwd, env });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, out, err };
}

test("Ten thousand entries for two environments are checked within 256 MB of memory for values", async () => {
  const folder = await createFolder();
  const entries = Array.from(
    { length: 10_000 },
    (_, index) =>
      `- Name: n${index}\n  SubType: mysql\n  Description: number ${index}\n  Content:\n    database: d${index}\n    instanceName: rm-${index}\n    username: u\n    password: ${REFERENCE("env:PASSWORD")}\n    tag: rds\n`,
  );
  const head =
    "defaults: { ProjectId: 1, DataSourceType: rds }\nenvironments: { dev: { EnvType: 0 }, prod: { EnvType: 1 } }\ndataSources:\n";
  await writeFile(join(folder, "all.yaml"), head + entries.join(""));
  const began = process.hrtime.bigint();
  const { code, out, err } = await start(["check", "all.yaml"], {
    node: ["--max-old-space-size=256"],
    cwd: folder,
  });
  expect([code, err]).toEqual([0, "20000 data sources. No mistakes.\n"]);
  expect(out.split("\n")).toHaveLength(20_002);
  // Some three seconds on a machine that does nothing else.
  expect(Number((process.hrtime.bigint() - began) / 1_000_000_000n)).toBeLessThan(60);
});

test("A file refers to files beside it, and to standard input", async () => {
  const folder = await createFolder();
  await mkdir(join(folder, "in/secrets"), { recursive: true });
  await writeFile(join(folder, "in/secrets/orders"), "Zq1qZ\n");
  const content = `{ accessId: a, accessKey: ${REFERENCE("file:secrets/orders")}, bucket: ${REFERENCE("stdin")}, endpoint: "https://o" }`;
  const entry = `{ ProjectId: 1, EnvType: 1, Name: a, ConnectionType: oss, Content: ${content} }`;
  await writeFile(join(folder, "in/all.yaml"), `dataSources: [${entry}]`);
  const { code, out, err } = await start(["check", "in/all.yaml", "--json"], {
    cwd: folder,
    input: "bucket\n",
  });
  expect([code, err]).toEqual([0, "1 data source. No mistakes.\n"]);
  expect(JSON.parse(out)).toMatchObject([{ file: "in/all.yaml", input: { Content: { accessKey: "***" } } }]);
  const empty = await start(["check", "in/all.yaml"], { cwd: folder });
  expect([empty.code, empty.err.split(": ").slice(1).join(": ")]).toEqual([2, "standard input is empty\n"]);
});

/** Prints each module that is loaded. */
const TRACE = `data:text/javascript,import { registerHooks } from "node:module";
registerHooks({ load(url, context, next) { process.stderr.write("loaded " + url + "\\n"); return next(url, context); } });`;
const YAML_AND_FILES = /\/yaml\/|\/desired\//;

test.each([["--version"], ["--help"], ["check --help"], ["schema --help"]])(
  "dataworks %s loads nothing that reads a file",
  async (words) => {
    const { code, err } = await start(words.split(" "), { node: [`--import=${TRACE}`] });
    expect(code).toBe(0);
    expect(err).toContain("/src/main.ts\n");
    expect(err).not.toMatch(YAML_AND_FILES);
    if (words === "--version") expect(err).not.toContain(".validate.gen");
  },
);

test("dataworks check loads it, which the test above would see", async () => {
  const { err } = await start(["check", "-"], { node: [`--import=${TRACE}`], input: "dataSources: []" });
  for (const part of ["/yaml/", "create-data-source.validate.gen"]) expect(err).toContain(part);
});
