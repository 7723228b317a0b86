import { startServer } from "@dataworks-kit/msw/server";
import type { Simulator } from "@dataworks-kit/msw/simulator";
import { SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import { parseJson, stringifyJson } from "@dataworks-kit/wire";
import { expect, test } from "vitest";
import { cleanEnvironment } from "../interop/clean-environment.ts";
import { DATA, startDoubles } from "../interop/double.ts";
import { refusedCases, sentCases, toArrival, toReceived } from "../interop/samples/arrivals.ts";
import { TRAITS } from "../interop/samples/language-traits.ts";
import { oddCases } from "../interop/samples/odd-cases.ts";
import type { Runner, Workplace } from "../interop/samples/runner.ts";
import { RUNNERS } from "../interop/samples/runners.ts";
import {
  ENVIRONMENT,
  operationCases,
  sampleCases,
  wantedDataSource,
} from "../interop/samples/sample-cases.ts";
import { startGateway } from "../interop/samples/start-gateway.ts";
import { startRecorder } from "../interop/samples/start-recorder.ts";
import { CONTRACTS } from "../lab/calls.ts";
import { createScratchFolder } from "../lab/folders.ts";

/** The first run of a language downloads its clients. */
const TIMEOUT_MS = 600_000;
const tell = (line: string) => process.stderr.write(`samples: ${line}\n`);

test("Every language has its runner", () => {
  expect(RUNNERS.map(({ language }) => language).sort()).toEqual(SAMPLE_LANGUAGES.map(({ id }) => id).sort());
});

test.concurrent.for(RUNNERS)(
  "The samples in $language run, and create exactly what was asked for",
  { timeout: TIMEOUT_MS },
  async (runner, { skip }) => {
    await using doubles = await startDoubles();
    const cases = sampleCases(runner.language, doubles.usual.url);
    const ran = await inScratch((scratch) => runner.run(cases, createWorkplace(scratch)));
    if ("reason" in ran) {
      tell(`${runner.language}: SKIPPED, ${ran.reason}`);
      return skip(ran.reason);
    }
    const wanted = cases.map(wantedDataSource);
    const got = ran.kind === "ran" ? listDataSources(doubles.usual.simulator) : ran.calls.map(toDataSource);
    expect(got.toSorted(byName)).toEqual(wanted.toSorted(byName));
    if (ran.kind === "ran") expect(ran.out).toContain(idPrintedBy(runner));
  },
);

test.concurrent.for(RUNNERS)(
  "The samples in $language call every operation of the kit as its document has it",
  { timeout: TIMEOUT_MS },
  async (runner, { skip }) => {
    await using server = await startAnswering();
    const cases = operationCases(runner.language, server.url);
    const ran = await inScratch((scratch) => runner.run(cases, createWorkplace(scratch)));
    if ("reason" in ran) return skip(ran.reason);
    if (ran.kind !== "ran") return expect(ran.calls).toHaveLength(cases.length);
    const calls = server.simulator.journal();
    expect(calls.map(({ outcome }) => outcome)).toEqual(cases.map(() => "answered"));
    const left = TRAITS[runner.language].isTyped ? ["RegionId", "Tags"] : ["RegionId"];
    for (const [index, { input, contract }] of cases.entries()) {
      const { action, parameters } = contract.operation;
      // Of secrets the journal shows nothing; the test above holds samples to them.
      const masked = parameters.filter(({ secrets }) => secrets !== undefined).map(({ name }) => name);
      const wanted = Object.entries(input).filter(([name]) => ![...left, ...masked].includes(name));
      const got = Object.fromEntries(calls[index]?.parameters ?? []);
      expect([action, arrivedAs(got)]).toMatchObject([action, arrivedAs(Object.fromEntries(wanted))]);
      expect(Object.keys(got)).toEqual(expect.arrayContaining(masked.filter((name) => name in input)));
    }
  },
);

/** Values as the texts that travel, and JSON as what it says, whatever its spaces. */
function arrivedAs(values: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(values).map(([name, value]) => {
    const text = typeof value === "string" ? value : stringifyJson(value);
    return [name, text.startsWith("[{") ? parseJson(text) : text];
  });
  return Object.fromEntries(entries);
}

/** A double that answers every operation from its examples, and verifies signatures. */
async function startAnswering() {
  const server = await startServer({ operations: CONTRACTS });
  return { ...server, [Symbol.asyncDispose]: () => server.close() };
}

test.concurrent.for(RUNNERS)(
  "The samples in $language call a gateway at a path, and nothing else",
  { timeout: TIMEOUT_MS },
  async (runner, { skip }) => {
    await using gateway = await startGateway("/data%20works/v1.0/~a");
    const cases = sampleCases(runner.language, gateway.url).filter(({ id }) => id === "rds");
    const ran = await inScratch((scratch) => runner.run(cases, createWorkplace(scratch)));
    if ("reason" in ran) return skip(ran.reason);
    expect(gateway.strays).toEqual([]);
    if (ran.kind === "ran") expect(listDataSources(gateway.simulator)).toEqual(cases.map(wantedDataSource));
  },
);

test.concurrent.for(RUNNERS)(
  "The samples in $language compile for calls outside the contract, too",
  { timeout: TIMEOUT_MS },
  async (runner, { skip }) => {
    const cases = oddCases(runner.language);
    const compiled = await inScratch((scratch) => runner.compile(cases, createWorkplace(scratch)));
    if ("reason" in compiled) return skip(compiled.reason);
    expect(compiled.kind).toBe("compiled");
  },
);

test.concurrent.for(RUNNERS)(
  "What the samples in $language send outside the contract arrives as it was filled in",
  { timeout: TIMEOUT_MS },
  async (runner, { skip }) => {
    await using recorder = await startRecorder();
    const cases = sentCases(runner.language, recorder.url);
    const ran = await inScratch((scratch) => runner.run(cases, createWorkplace(scratch)));
    if ("reason" in ran) return skip(ran.reason);
    const calls = ran.kind === "ran" ? recorder.calls : ran.calls;
    expect(calls.map(toReceived).toSorted(byName)).toEqual(cases.map(toArrival).toSorted(byName));
  },
);

test.concurrent.for(RUNNERS)(
  "What the samples in $language say is refused is refused, and does not arrive",
  { timeout: TIMEOUT_MS },
  async (runner) => {
    await using recorder = await startRecorder();
    for (const refused of refusedCases(runner.language, recorder.url)) {
      expect(refused.sample.code).toMatch(/refuses|does not allow|not filled in/);
      const run = inScratch((scratch) => runner.run([refused], createWorkplace(scratch)));
      await expect(run).rejects.toThrow();
    }
    expect(recorder.calls).toEqual([]);
  },
);

async function inScratch<Result>(use: (scratch: string) => Promise<Result>): Promise<Result> {
  await using scratch = await createScratchFolder("samples");
  return await use(scratch.path);
}

function createWorkplace(scratch: string): Workplace {
  return { scratch, env: { ...cleanEnvironment(), ...ENVIRONMENT }, tell };
}

/** `JSON.parse` reads the answers of the client for Node. */
function idPrintedBy({ language }: Runner): string {
  return String(language === "node" ? Number(DATA) : DATA);
}

function listDataSources(simulator: Simulator): object[] {
  return (simulator.revealWorld().dataSources ?? []).map(
    ({ projectId, name, description, connectionType, subType, envType, content }) => ({
      projectId,
      name,
      description,
      connectionType,
      envType,
      ...(subType !== undefined && { subType }),
      content: parseJson(content),
    }),
  );
}

/** What the vendor's command would have sent. */
function toDataSource(call: Readonly<Record<string, string>>): object {
  expect(call.Command).toBe("dataworks CreateConnection --version 2020-05-18 --force");
  return {
    projectId: parseJson(call.ProjectId ?? ""),
    name: call.Name,
    description: call.Description,
    connectionType: call.ConnectionType,
    ...(call.SubType !== undefined && { subType: call.SubType }),
    envType: Number(call.EnvType),
    content: parseJson(call.Content ?? ""),
  };
}

function byName(a: object, b: object): number {
  const [first, second] = [a, b].map((value) =>
    String(Object.entries(value).find(([key]) => /^name$/i.test(key))),
  );
  return (first ?? "") < (second ?? "") ? -1 : 1;
}
