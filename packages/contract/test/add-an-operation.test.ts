import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClientFor } from "@dataworks-kit/client/core";
import { type RunningServer, startServer } from "@dataworks-kit/msw/server";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { createSample, listSampleLanguages } from "@dataworks-kit/samples";
import type { Operation, OperationContract } from "@dataworks-kit/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOddCalls, oddCases } from "../interop/samples/odd-cases.ts";
import { RUNNERS } from "../interop/samples/runners.ts";
import { runProcess } from "../lab/processes.ts";
import { ROOT, runFromSource, SOURCE_FLAGS } from "../lab/repository.ts";
import { WAYS_TO_SEND } from "../lab/ways-to-send.ts";
import { TEST_KEY, TEST_KEY_ENVIRONMENT } from "../lab/world.ts";

// The two steps of CONTRIBUTING's "Add an operation", with documents that are in no package: write a document, generate.

const QUEUES = join(import.meta.dirname, "fixtures/queues");
const CLI = join(ROOT, "apps/cli/src/main.ts");

/** Inside the workspace, so that what is generated finds the packages that it imports. */
let folder: string;
let contracts: Readonly<Record<string, OperationContract>>;

beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, "../.added-"));
  contracts = await generated(QUEUES, "queues");
});
afterAll(() => rm(folder, { recursive: true }));

/** Generates from the documents of a folder, and loads the contracts. */
async function generated(from: string, name: string): Promise<Readonly<Record<string, OperationContract>>> {
  const documents = (await readdir(from)).filter((file) => file.endsWith(".openapi.yaml"));
  const out = join(folder, name);
  const paths = documents.map((file) => join(from, file));
  const words = [
    ...runFromSource("packages/generator/src/node/main.ts"),
    ...paths,
    "--out",
    out,
    "--documentation",
    `${out}-documentation`,
    "--import-extension",
    "ts",
  ];
  expect(await runProcess(words, { cwd: ROOT })).toMatchObject({
    code: 0,
    err: "",
  });
  return import(pathToFileURL(join(out, "contracts.gen.ts")).href);
}

const findHandle = (method: string): Operation => contracts[method]?.operation as Operation;
const LIST = { QueueName: "orders", Tag: [{ Key: "team", Value: "data" }] };
const CHANGE = {
  QueueName: "orders",
  Limits: { Messages: 9007199254740993n, Retention: { Days: 3 } },
  Rules: [{ User: "u" }],
};

describe.each(WAYS_TO_SEND)(
  "With $algorithm and parameters in the $parametersIn, a product that is in no package",
  (way) => {
    test("is called by the client and answered by the double, in a process of its own too", async () => {
      const simulator = createSimulator({ operations: Object.values(contracts) });
      const operations = { listMessages: findHandle("listMessages"), changeQueue: findHandle("changeQueue") };
      const client = createClientFor({
        operations,
        credentials: TEST_KEY,
        regionId: "cn-shanghai",
        ...way,
        fetch: simulator.fetch,
      });
      expect(await client.listMessages(LIST)).toMatchObject({
        Page: { Total: 2, Messages: [{ MessageId: 9007199254740993n }, { Body: "two" }] },
      });
      expect(await client.changeQueue(CHANGE)).toMatchObject({ Changed: true });
      const [listed, changed] = simulator.journal();
      expect([listed?.method, changed?.method]).toEqual(["GET", "PUT"]);
      expect(Object.fromEntries(changed?.parameters ?? [])).toMatchObject({
        QueueName: "orders",
        "Limits.Messages": "9007199254740993",
        "Limits.Retention.Days": "3",
        Rules: '[{"User":"u"}]',
      });
      const pages = [];
      for await (const page of client.pages(operations.listMessages, LIST)) pages.push(page);
      expect(pages).toHaveLength(1);
    });
  },
);

describe("What is wrong with a call is refused", () => {
  const client = () => {
    const { fetch } = createSimulator({ operations: Object.values(contracts) });
    return createClientFor({ operations: {}, credentials: TEST_KEY, regionId: "cn-shanghai", fetch });
  };

  test("by the client, before anything is sent", async () => {
    const list = findHandle("listMessages");
    await expect(client().call(list, {})).rejects.toMatchObject({
      kind: "config",
      issues: [{ path: "QueueName" }],
    });
    await expect(client().call(list, { ...LIST, PageSize: 51 })).rejects.toMatchObject({ kind: "config" });
  });

  test("by the double, in the words of the document", async () => {
    const change = findHandle("changeQueue");
    const input = { ...CHANGE, Limits: { Retention: { Days: 0 } } };
    await expect(client().call(change, input)).rejects.toMatchObject({ kind: "api", code: "InvalidLimits" });
    await expect(client().pages(change, CHANGE).next()).rejects.toMatchObject({ kind: "config" });
  });
});

test.each(["node", "curl"] as const)("Samples of it in %s run against the double", async (language) => {
  const { changeQueue, listMessages } = contracts;
  const server = await startServer({ operations: Object.values(contracts) });
  const cases = [
    [listMessages, LIST],
    [changeQueue, CHANGE],
  ] as const;
  const samples = cases.flatMap(([contract, input], index) => {
    if (!contract) throw new Error("expected a contract");
    const sample = createSample(language, { contract, input, endpoint: server.url });
    return [{ id: `case${index}`, contract, input, sample }];
  });
  const scratch = await mkdtemp(join(folder, "samples-"));
  const env = { ...process.env, ...TEST_KEY_ENVIRONMENT };
  try {
    const runner = RUNNERS.find((one) => one.language === language);
    await runner?.run(samples, { scratch, env, tell: () => {} });
    expect(server.simulator.journal()).toMatchObject([
      { action: "ListMessages", method: "GET", outcome: "answered" },
      { action: "ChangeQueue", method: "PUT", outcome: "answered" },
    ]);
  } finally {
    await server.close();
  }
});

/** Lets the command use the generated files instead of those in the package `api`, as `npm run gen` does. */
async function writeHooks(): Promise<string> {
  const places = {
    operations: join(folder, "queues/operations.gen.ts"),
    contracts: join(folder, "queues/contracts.gen.ts"),
    documentation: join(folder, "queues-documentation/documentation.gen.ts"),
  };
  const path = join(folder, "hooks.mjs");
  await writeFile(
    path,
    `import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
const PLACES = ${JSON.stringify(places)};
registerHooks({
  resolve: (specifier, context, next) => {
    // What the double knows stays: its world is of DataWorks.
    const isOfCommand = context.parentURL?.includes("/apps/cli/");
    const place = isOfCommand && PLACES[/^@dataworks-kit\\/api\\/(\\w+)$/.exec(specifier)?.[1]];
    return next(place ? pathToFileURL(place).href : specifier, context);
  },
});
`,
  );
  return path;
}

test("The command has a command for each of its operations", async () => {
  const hooks = await writeHooks();
  const server = await startServer({ operations: Object.values(contracts) });
  const env = { ...process.env, ...TEST_KEY_ENVIRONMENT };
  const dataworks = (...words: string[]) =>
    runProcess([process.execPath, ...SOURCE_FLAGS, "--import", hooks, CLI, ...words], { cwd: ROOT, env });
  try {
    const help = await dataworks("list-messages", "--help");
    expect([help.code, help.out]).toEqual([0, expect.stringContaining("--queue-name")]);
    const place = ["--endpoint", server.url, "--queue-name", "orders"];
    const listed = await dataworks("list-messages", ...place, "--json");
    expect([listed.code, listed.out]).toEqual([0, expect.stringContaining('"MessageId":9007199254740993')]);
    const changed = await dataworks("change-queue", ...place, "--rules", '[{"User":"u"}]');
    expect(changed.code).toBe(0);
    expect(server.simulator.journal().map(({ action }) => action)).toEqual(["ListMessages", "ChangeQueue"]);
  } finally {
    await server.close();
  }
});

describe("Samples of any product", () => {
  const fixtures = join(ROOT, "packages/generator/test/fixtures");
  let others: readonly OperationContract[];
  beforeAll(async () => {
    others = Object.values({ ...(await generated(fixtures, "others")), ...contracts });
  });

  test("are in the languages whose clients are made for any, and in no other", () => {
    for (const contract of others) {
      const languages = listSampleLanguages(contract).map(({ id }) => id);
      expect(languages).toEqual(["typescript", "node", "curl", "aliyun"]);
      for (const language of ["python", "java", "go", "dataworks"] as const)
        expect(() => createSample(language, { contract, input: {} })).toThrow(
          `There is no sample in ${language}`,
        );
    }
  });

  test.each(["typescript", "node", "curl", "aliyun"] as const)(
    "compile in %s, whatever is filled into any parameter",
    async (language) => {
      const scratch = await mkdtemp(join(folder, "samples-"));
      const cases = oddCases(language, createOddCalls(others));
      expect(cases.length).toBeGreaterThan(30);
      for (const { id, contract } of cases) {
        const from = Object.values(contracts).includes(contract) ? "queues" : "others";
        await mkdir(join(scratch, id));
        await symlink(join(folder, from), join(scratch, id, "generated"));
      }
      const runner = RUNNERS.find((one) => one.language === language);
      const compiled = await runner?.compile(cases, { scratch, env: process.env, tell: () => {} });
      expect(compiled).toEqual({ kind: "compiled" });
    },
  );

  test.each(["curl", "aliyun"] as const)("run nothing that is filled in, in %s", async (language) => {
    const scratch = await mkdtemp(join(folder, "samples-"));
    const trap = join(scratch, "ran");
    const odd = `'; touch "${trap}"; '$(touch "${trap}")\`touch "${trap}"\``;
    const value = { [odd]: [odd, { [odd]: odd }] };
    const env = { ...process.env, ALIBABA_CLOUD_ACCESS_KEY_ID: "a", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "b" };
    for (const contract of others) {
      const input = Object.fromEntries(contract.operation.parameters.map(({ name }) => [name, value]));
      const { code } = createSample(language, { contract, input });
      // A stand-in for what sends: the script is read and carried out to its end.
      const script = `curl() { cat > /dev/null; }; aliyun() { :; }\n${code}`;
      const ran = await runProcess(["bash", "-c", script], { cwd: scratch, env });
      expect([ran.code, ran.err]).toEqual([0, ""]);
    }
    expect(await readdir(scratch)).toEqual([]);
  });
});

test("The mock command serves the contracts of a module, and verifies signatures", async () => {
  const module = join(folder, "queues/contracts.gen.ts");
  const [node = "", ...flags] = runFromSource("packages/msw/src/node/main.ts");
  const mock = spawn(node, [...flags, "--operations", module], { cwd: ROOT });
  try {
    const [greeting] = await once(mock.stdout, "data");
    const endpoint = /http:\/\/\S+/.exec(String(greeting))?.[0] ?? "";
    expect(String(greeting)).toContain("operations   ");
    const options = { operations: { listMessages: findHandle("listMessages") }, endpoint };
    const client = createClientFor({ ...options, credentials: TEST_KEY });
    expect(await client.listMessages(LIST)).toMatchObject({ Page: { Total: 2 } });
    const stranger = createClientFor({
      ...options,
      credentials: { ...TEST_KEY, accessKeySecret: "wrong" },
    });
    await expect(stranger.listMessages(LIST)).rejects.toMatchObject({ code: "SignatureDoesNotMatch" });
  } finally {
    mock.kill();
    await once(mock, "exit");
  }
});

test("A document of DataWorks that shares what all operations share is a whole operation", async () => {
  const spec = join(folder, "spec");
  await cp(join(ROOT, "spec/shared"), join(spec, "shared"), { recursive: true });
  await cp(
    join(import.meta.dirname, "fixtures/get-project.openapi.yaml"),
    join(spec, "get-project.openapi.yaml"),
  );
  const { getProject } = await generated(spec, "project");
  if (!getProject) throw new Error("expected a contract");
  const server: RunningServer = await startServer({ operations: [getProject] });
  const client = createClientFor({
    operations: { getProject: getProject.operation },
    endpoint: server.url,
    credentials: TEST_KEY,
  });
  try {
    expect(await client.getProject({ ProjectId: 1 })).toMatchObject({ Data: { ProjectId: 1 } });
    await expect(client.getProject({ ProjectId: 0 })).rejects.toMatchObject({ code: "InvalidProjectId" });
  } finally {
    await server.close();
  }
});
