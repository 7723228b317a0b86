import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startServer } from "@dataworks-kit/msw/server";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createFolder } from "./support/installed-command.ts";
import { KEY } from "./support/run.ts";
import { SECRET, writeFile as writeText } from "./support/workspace.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning", MAIN];
const FIRST_ID = 123;
/** An answer takes a while, so that there is always a call on its way. */
const SLOW = { effect: { kind: "delay", ms: [10, 40] }, times: "always" } as const;
const NAMES = Array.from({ length: 60 }, (_, index) => `n${index}`);

interface Event {
  readonly event: string;
  readonly action?: string;
  readonly Name?: string;
  readonly outcome?: string;
  readonly left?: number;
}

/** A double, and a file of sixty entries for it. */
async function open() {
  const server = await startServer();
  onTestFinished(server.close);
  const file = join(await createFolder(), "f.yaml");
  await writeFile(file, writeText(NAMES));
  const words = ["apply", file, "--endpoint", server.url, "--yes", "--json", "--qps", "200"];
  const { simulator } = server;
  const list = () => simulator.revealWorld().dataSources ?? [];
  /** How many were ever created, and not only how many are there. */
  const countCreated = () => Number(simulator.world().nextDataSourceId) - FIRST_ID;
  return { file, words, simulator, list, countCreated };
}

function start(words: readonly string[]) {
  const child = spawn(process.execPath, [...NODE, ...words], {
    env: { ...process.env, ...KEY, PASSWORD: SECRET },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const told = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    told.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    told.err += chunk;
  });
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, ...told }));
  return { child, told, ended };
}

/** Starts a run of which every creation takes so long, and waits until one has begun. */
async function startCreating({ words, simulator }: Awaited<ReturnType<typeof open>>, ms: number) {
  simulator.script({
    effect: { kind: "delay", ms },
    match: { action: "CreateDataSource" },
    times: "always",
  });
  const run = start([...words, "--parallel", "4"]);
  await vi.waitFor(() => expect(run.told.out).toContain('"event":"start"'), { timeout: 60_000, interval: 2 });
  return run;
}

/** The line that was being written when a process was killed is not an event. */
function readEvents(text: string): Event[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

test("Whenever a run is killed, the next one goes on: nothing is created twice, and nothing is lost", async () => {
  const { file, words, simulator, list, countCreated } = await open();
  simulator.script(SLOW);
  // From the start of the process on, and from the first call on.
  const moments = [0, 150, 300, 450, ...[0, 5, 10, 15, 20, 25, 30, 40].map((ms) => ({ ms }))];
  for (const moment of moments) {
    const { child, told, ended } = start(words);
    // A run that comes late has nothing left to create.
    if (typeof moment === "object")
      await vi.waitFor(() => expect(told.out).toMatch(/"event":"start"|"create":0/), {
        timeout: 60_000,
        interval: 2,
      });
    await sleep(typeof moment === "object" ? moment.ms : moment);
    child.kill("SIGKILL");
    const { out } = await ended;
    const created = readEvents(out).filter(({ outcome }) => outcome === "created");
    expect(list().map(({ name }) => name)).toEqual(expect.arrayContaining(created.map(({ Name }) => Name)));
  }
  const { code, err } = await start(words).ended;
  expect([code, err]).toEqual([0, expect.not.stringContaining("is not a journal")]);
  expect([list().length, countCreated()]).toEqual([NAMES.length, NAMES.length]);
  const journal = await readFile(`${file}.journal`, "utf8");
  expect(journal).not.toContain(SECRET);
  for (const { name } of list()) expect(journal).toMatch(new RegExp(`"event":"start".*"${name}"`));
});

test("What is told of calls without an answer is the truth", async () => {
  const { words, simulator, list, countCreated } = await open();
  const match = { action: "CreateDataSource" };
  for (const when of ["after", "before"] as const)
    simulator.script({ effect: { kind: "drop", when }, match, times: "always", probability: 0.2 });
  const { code, out } = await start([...words, "--continue-on-error"]).ended;
  const ends = readEvents(out).filter(({ event }) => event === "end");
  const named = (kind: string) =>
    ends.filter(({ outcome }) => outcome === kind).flatMap(({ Name = "" }) => Name);
  expect([code, ends.length]).toEqual([4, NAMES.length]);
  expect(named("found").length).toBeGreaterThan(0);
  // A drop before is unknown, and nothing else is: the look shows all that was carried out.
  expect(
    list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...named("created"), ...named("found")].sort());
  expect(named("unknown").length).toBe(NAMES.length - list().length);
  simulator.clearScripts();
  expect((await start(words).ended).code).toBe(0);
  expect([list().length, countCreated()]).toEqual([NAMES.length, NAMES.length]);
});

test("Ctrl+C lets the calls on their way come to their end, and says what is left", async () => {
  const opened = await open();
  const { words, simulator, list, countCreated } = opened;
  const { child, ended } = await startCreating(opened, 200);
  child.kill("SIGINT");
  const { code, out, err } = await ended;
  const events = readEvents(out);
  const names = (kind: string) => events.filter(({ event }) => event === kind).map(({ Name }) => Name);
  expect(names("end").sort()).toEqual(names("start").sort());
  expect(
    list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(names("end").sort());
  const left = NAMES.length - list().length;
  expect([code, events.at(-1)]).toEqual([130, expect.objectContaining({ event: "finish", left })]);
  expect(err).toContain(`dataworks: ${left} are left. Run the same again to go on.\n`);
  simulator.clearScripts();
  expect((await start(words).ended).code).toBe(0);
  expect([list().length, countCreated()]).toEqual([NAMES.length, NAMES.length]);
});

describe("A second signal ends apply at once, and what was on its way is found by the next run:", () => {
  test.each([
    ["after the first one was told", "Ctrl+C again ends at once"],
    ["together with the first one", ""],
  ])("%s", async (_, wait) => {
    const opened = await open();
    const { words, simulator, list, countCreated } = opened;
    // Longer than anybody waits, so that only the signal can end it.
    const { child, told, ended } = await startCreating(opened, 600_000);
    child.kill("SIGINT");
    await vi.waitFor(() => expect(told.err).toContain(wait), { timeout: 60_000 });
    child.kill("SIGTERM");
    expect((await ended).signal).toMatch(/^SIG(INT|TERM)$/);
    simulator.clearScripts();
    expect((await start(words).ended).code).toBe(0);
    expect([list().length, countCreated()]).toEqual([NAMES.length, NAMES.length]);
  });
});
