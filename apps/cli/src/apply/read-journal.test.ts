import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openJournal } from "./journal.ts";
import type { JournalEvent } from "./journal-event.ts";
import { readJournal } from "./read-journal.ts";

const clock = () => Date.UTC(2026, 0, 1);
const SCOPE = { files: ["in/f.yaml"], server: "http://127.0.0.1:1" };
const begin = (server = SCOPE.server): JournalEvent => ({
  journal: "dataworks apply",
  event: "begin",
  server,
  files: ["f.yaml"],
  plan: "p",
});
const start = (name: string): JournalEvent => ({
  event: "start",
  action: "update",
  of: ["1", "1", name],
});
const end = (name: string, outcome: "updated" | "unknown"): JournalEvent => ({
  event: "end",
  action: "update",
  of: ["1", "1", name],
  outcome,
});

async function createPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "f.yaml.journal");
}

async function write(path: string, events: readonly JournalEvent[]): Promise<void> {
  const journal = await openJournal(path, { end: "line", clock });
  await Promise.all(events.map(journal.write));
  await journal.close();
}

test("Calls without a known end are open, those of another server are not", async () => {
  const path = await createPath();
  expect((await readJournal(path, SCOPE)).open.size).toBe(0);
  const ours = [begin(), start("a"), start("b"), start("c"), end("a", "updated"), end("b", "unknown")];
  await write(path, [...ours, begin("http://127.0.0.1:2"), start("d")]);
  const { open, unreadable } = await readJournal(path, SCOPE);
  expect([...open.keys()].map((key) => JSON.parse(key)[2])).toEqual(["b", "c"]);
  expect(unreadable).toEqual([]);
});

test("A journal that is cut at any byte can be read and continued", async () => {
  const whole = await createPath();
  await write(whole, [begin(), start("a"), end("a", "updated"), start("名")]);
  const bytes = await readFile(whole);
  const path = await createPath();
  for (let length = 0; length <= bytes.length; length += 1) {
    await writeFile(path, bytes.subarray(0, length));
    const past = await readJournal(path, SCOPE);
    const journal = await openJournal(path, { end: past.end, clock });
    await journal.write(begin());
    await journal.write(start("z"));
    await journal.close();
    const { open } = await readJournal(path, SCOPE);
    expect([...open.keys()]).toContain('["1","1","z"]');
    if (length === bytes.length) expect([...open.keys()]).toContain('["1","1","名"]');
  }
});

test("Lines that are written at the same time stay in order", async () => {
  const path = await createPath();
  const journal = await openJournal(path, { end: "line", clock });
  const names = Array.from({ length: 200 }, (_, index) => `n${index}`);
  await Promise.all(names.map((name) => journal.write(start(name))));
  await journal.close();
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).of[2])).toEqual(names);
});
