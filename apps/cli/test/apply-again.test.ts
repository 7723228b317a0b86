import { writeFile as write } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { KEY } from "./support/run.ts";
import { createWorld, openWorkspace, SECRET, store, type Workspace, writeFile } from "./support/workspace.ts";

const UPDATE = { action: "UpdateDataSource" } as const;
const NEW = "Zq1qZ-rotated";
const env = { ...KEY, PASSWORD: NEW };
const passwords = ({ list }: Workspace) => list().map(({ content }) => JSON.parse(content).password);

/** A data source whose update by --resend got no answer, and was not carried out. */
async function openCutOff(): Promise<Workspace> {
  const workspace = await openWorkspace({ world: createWorld([store("a", { id: 10 })]) });
  workspace.server.simulator.script({ effect: { kind: "drop", when: "before" }, match: UPDATE });
  const { code } = await workspace.call(["apply", "--yes", "--resend"], writeFile(["a"]), { env });
  expect([code, passwords(workspace)]).toEqual([4, [SECRET]]);
  return workspace;
}

describe("An update without a known end is sent again,", () => {
  test("with nothing to do ends the events too", async () => {
    const workspace = await openWorkspace({ world: createWorld([store("a", { id: 10 })]) });
    const { code, out } = await workspace.call(["apply", "--yes", "--json"], writeFile(["a"]));
    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([code, events]).toMatchObject([0, [{ event: "plan" }, { event: "finish", created: 0, left: 0 }]]);
  });

  test("holds --dry-run to --plan as well", async () => {
    const { call } = await openWorkspace();
    const { out } = await call(["plan"], writeFile(["a"]));
    const reviewed = /Plan (\w+)/.exec(out)?.[1] ?? "";
    expect((await call(["apply", "--dry-run", "--plan", reviewed], writeFile(["a"]))).code).toBe(6);
    const other = await call(["apply", "--dry-run", "--plan", reviewed], writeFile(["b"]));
    expect([other.code, other.err]).toEqual([2, expect.stringContaining(`and not ${reviewed}`)]);
  });

  test("also after a run that was about others", async () => {
    const workspace = await openCutOff();
    const text = writeFile(["a", "b"]);
    expect((await workspace.call(["apply", "--yes", "--only", "b"], text, { env })).code).toBe(0);
    expect(passwords(workspace)).toEqual([SECRET, NEW]);
    expect((await workspace.call(["apply", "--yes"], text, { env })).code).toBe(0);
    expect(passwords(workspace)).toEqual([NEW, NEW]);
  });

  test("also after an attempt that was refused", async () => {
    const workspace = await openCutOff();
    const code = "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin";
    workspace.server.simulator.script({ effect: { kind: "fail", code }, match: UPDATE });
    expect((await workspace.call(["apply", "--yes"], writeFile(["a"]), { env })).code).toBe(1);
    expect((await workspace.call(["apply", "--yes"], writeFile(["a"]), { env })).code).toBe(0);
    expect(passwords(workspace)).toEqual([NEW]);
  });

  test("also when the Description differs by now", async () => {
    const workspace = await openCutOff();
    await workspace.call(["apply", "--yes"], writeFile(["a"], ", Description: y"), { env });
    expect(workspace.list()[0]?.description).toBe("y");
    expect(passwords(workspace)).toEqual([NEW]);
  });
});

test("--resend sends Content where the Description differs too, and is part of the plan's id", async () => {
  const workspace = await openWorkspace({ world: createWorld([store("a", { id: 10 })]) });
  const text = writeFile(["a"], ", Description: y");
  const plan = async (words: readonly string[]) =>
    JSON.parse((await workspace.call(["plan", "--json", ...words], text, { env })).out).plan;
  expect(await plan([])).not.toBe(await plan(["--resend"]));
  await workspace.call(["apply", "--yes", "--resend"], text, { env });
  expect(passwords(workspace)).toEqual([NEW]);
});

test("What is open is told once when there is nothing to do", async () => {
  const workspace = await openWorkspace();
  const { simulator } = workspace.server;
  simulator.script({ effect: { kind: "drop", when: "after" }, match: { action: "CreateDataSource" } });
  const look = { action: "ListDataSources", parameters: { Name: "a" } };
  simulator.script({ effect: { kind: "drop", when: "before" }, match: look, times: "always" });
  expect((await workspace.call(["apply", "--yes"], writeFile(["a"]))).code).toBe(4);
  const told = "a run ended before it knew the outcome of 1 call.";
  const again = async () => (await workspace.call(["apply", "--yes"], writeFile(["a"]))).err;
  expect(await again()).toContain(told);
  expect(await again()).not.toContain(told);
});

test("--prune keeps what differs from a wanted name in case alone", async () => {
  const world = createWorld([store("Orders", { id: 10 }), store("other", { id: 11 })]);
  const workspace = await openWorkspace({ world });
  const { code, out } = await workspace.call(["apply", "--yes", "--prune"], writeFile(["orders"]));
  expect([code, workspace.list().map(({ name }) => name)]).toEqual([7, ["Orders"]]);
  expect(out).toContain("because its name differs from a wanted one in case alone");
});

describe("The journal", () => {
  test("that is empty keeps what another run writes", async () => {
    const workspace = await openWorkspace();
    await write(workspace.journal, "");
    workspace.server.simulator.script({ effect: { kind: "delay", ms: 20 }, times: "always" });
    const texts = await Promise.all(
      ["a", "b"].map((name) => workspace.call(["apply", "--yes"], writeFile([name]))),
    );
    expect(texts.map(({ code }) => code)).toEqual([0, 0]);
    const journal = await workspace.readJournal();
    expect(journal.match(/"event":"(begin|start|end|finish)"/g)).toHaveLength(8);
  });

  test("has a line for each name, whatever is in it", async () => {
    const name = "x\u2028y\u009bz";
    const workspace = await openWorkspace({ world: createWorld([store(name, { id: 10 })]) });
    expect((await workspace.call(["apply", "--yes", "--prune"], writeFile(["a"]))).code).toBe(0);
    const journal = await workspace.readJournal();
    expect(journal).toContain(String.raw`x\u2028y\u009bz`);
    expect((await workspace.call(["apply", "--yes"], writeFile(["a"]))).err).not.toContain("cannot be read");
  });

  test("that is not a regular file is refused", async () => {
    const workspace = await openWorkspace();
    const { code, err } = await workspace.call(
      ["apply", "--yes", "--journal", "/dev/null"],
      writeFile(["a"]),
    );
    expect([code, err]).toEqual([2, expect.stringContaining("/dev/null is not a regular file.")]);
    expect(workspace.list()).toEqual([]);
  });
});
