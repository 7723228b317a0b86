import { once } from "node:events";
import { appendFile } from "node:fs/promises";
import { createServer } from "node:http";
import { PassThrough } from "node:stream";
import { DEFAULT_WORLD } from "@dataworks-kit/msw";
import { describe, expect, onTestFinished, test } from "vitest";
import { InterruptedError } from "../src/terminal.ts";
import { KEY, run } from "./support/run.ts";
import { createWorld, openWorkspace, SECRET, store, type Workspace, writeFile } from "./support/workspace.ts";

const names = ({ list }: Workspace) => list().map(({ name }) => name);

describe("dataworks apply", () => {
  test("creates, updates and leaves alone until everything is as the file says, and then has nothing to do", async () => {
    const world = createWorld([store("same", { id: 10 }), store("old", { id: 11, description: "x" })]);
    const workspace = await openWorkspace({ world });
    const text = writeFile(["new", "same", "old"], ", Description: y");
    const { code, out, err } = await workspace.call(["apply", "--yes"], text);
    expect([code, out.split("\n").slice(-3)]).toEqual([
      0,
      ["workspace  created  updated", "1/prod     1        2", ""],
    ]);
    expect(err).toContain("created new in 1/prod, id 123 (");
    expect(err).toContain("updated old in 1/prod, id 11 (");
    expect(workspace.list().map(({ name, description }) => [name, description])).toEqual([
      ["same", "y"],
      ["old", "y"],
      ["new", "y"],
    ]);
    expect(workspace.list()[2]?.content).toContain(SECRET);
    const again = await workspace.call(["apply", "--yes"], text);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining(": 3 unchanged.")]);
  });

  test("sends Content only where Content differs", async () => {
    const content = JSON.stringify({
      database: "d",
      instanceName: "rm-1",
      username: "u",
      password: "kept-1",
    });
    const workspace = await openWorkspace({ world: createWorld([store("a", { id: 10, content })]) });
    await workspace.call(["apply", "--yes"], writeFile(["a"], ", Description: y"));
    expect(workspace.list()[0]).toMatchObject({ description: "y", content });
    await workspace.call(["apply", "--yes", "--resend"], writeFile(["a"], ", Description: y"));
    expect(workspace.list()[0]?.content).toContain(SECRET);
  });

  test("removes only with --prune, and names what it removes", async () => {
    const world = createWorld([
      store("a", { id: 10 }),
      store("b", { id: 11 }),
      store("c", { id: 12, envType: 0 }),
    ]);
    const workspace = await openWorkspace({ world });
    await workspace.call(["apply", "--yes"], writeFile(["a"]));
    expect(names(workspace)).toEqual(["a", "b", "c"]);
    const { code, out } = await workspace.call(["apply", "--yes", "--prune"], writeFile(["a"]));
    expect([code, out]).toEqual([0, expect.stringContaining("- remove     b in 1/prod  (mysql, id 11)\n")]);
    expect(names(workspace)).toEqual(["a", "c"]);
  });

  test("changes nothing with --dry-run, and says by its exit code that there is something to do", async () => {
    const workspace = await openWorkspace();
    const { code, out } = await workspace.call(["apply", "--dry-run"], writeFile(["a"]));
    expect([code, out, names(workspace)]).toEqual([6, expect.stringContaining("1 to create"), []]);
  });

  test("asks on a terminal, and does nothing unless the answer is yes", async () => {
    const workspace = await openWorkspace();
    const no = await workspace.call(["apply"], writeFile(["a"]), { answer: "" });
    expect([no.code, no.err, names(workspace)]).toEqual([
      130,
      expect.stringContaining("Carry this out (create 1, update 0)? [y/N] dataworks: nothing was changed."),
      [],
    ]);
    expect((await workspace.call(["apply"], writeFile(["a"]), { answer: "yes" })).code).toBe(0);
    expect(names(workspace)).toEqual(["a"]);
  });

  test("does nothing for an interrupt at the question, and does not say that nothing was sent", async () => {
    const workspace = await openWorkspace();
    const controller = new AbortController();
    const answer = () => {
      controller.abort(new InterruptedError());
      throw controller.signal.reason;
    };
    const outside = { answer, interrupted: controller.signal };
    const { code, err } = await workspace.call(["apply"], writeFile(["a"]), outside);
    expect([code, err, names(workspace)]).toEqual([
      130,
      expect.stringContaining("? [y/N] dataworks: interrupted; nothing was changed.\n"),
      [],
    ]);
  });

  test("ends at once for an interrupt while it reads what exists", async () => {
    const workspace = await openWorkspace();
    const controller = new AbortController();
    // It never answers.
    const silent = createServer(() => controller.abort(new InterruptedError())).listen(0, "127.0.0.1");
    onTestFinished(() => void silent.close());
    await once(silent, "listening");
    const words = ["apply", "--yes", "--endpoint", `http://127.0.0.1:${Object(silent.address()).port}`];
    const outside = { interrupted: controller.signal };
    const { code, err } = await workspace.call(words, writeFile(["a"]), outside);
    expect([code, err]).toEqual([
      130,
      expect.stringMatching(/\.\.\.\ndataworks: interrupted; nothing was changed\.\n$/),
    ]);
  });

  test("wants --yes where nobody can be asked, before it reads anything", async () => {
    const { call, server } = await openWorkspace();
    const { code, err } = await call(["apply"], writeFile(["a"]));
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("--yes: is required where there is no terminal"),
    ]);
    expect(server.simulator.journal()).toEqual([]);
  });

  test("does nothing for a plan other than the one that was reviewed", async () => {
    const workspace = await openWorkspace();
    const reviewed = /Plan (\w+)/.exec((await workspace.call(["plan"], writeFile(["a"]))).out)?.[1] ?? "";
    const other = await workspace.call(["apply", "--yes", "--plan", reviewed], writeFile(["a", "b"]));
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining(`and not ${reviewed}: a file has changed`),
    ]);
    expect(names(workspace)).toEqual([]);
    expect((await workspace.call(["apply", "--yes", "--plan", reviewed], writeFile(["a"]))).code).toBe(0);
  });

  test("does nothing when a file changes while it is asked", async () => {
    const workspace = await openWorkspace();
    const files = { "f.yaml": writeFile(["a"]) };
    const answer = () => {
      files["f.yaml"] = writeFile(["b"]);
      return "y";
    };
    const words = ["apply", "f.yaml", "--endpoint", workspace.server.url, "--journal", workspace.journal];
    const { code, err } = await run(words, { env: { ...KEY, PASSWORD: SECRET }, files, answer });
    expect([code, err, names(workspace)]).toEqual([
      2,
      expect.stringContaining("f.yaml has changed since the plan was made. Nothing was changed: run again."),
      [],
    ]);
  });

  test("prints events as lines of JSON", async () => {
    const workspace = await openWorkspace();
    const { out } = await workspace.call(["apply", "--yes", "--json"], writeFile(["a"]));
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { event: "plan", counts: { create: 1 } },
      { event: "step", action: "create", Name: "a" },
      { event: "start", action: "create", Name: "a", EnvType: 1 },
      {
        event: "end",
        action: "create",
        Name: "a",
        outcome: "created",
        id: 123,
        requestId: expect.any(String),
      },
      { event: "finish", created: 1, failed: 0, left: 0 },
    ]);
  });

  test("shows a bar on a terminal, with failures above it", async () => {
    const workspace = await openWorkspace();
    workspace.server.simulator.script({
      effect: { kind: "fail", code: "InvalidName" },
      match: { parameters: { Name: "b" } },
    });
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 100,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
      clearScreenDown: () => true,
    });
    const progress = stream as unknown as NodeJS.WriteStream;
    const { code, err } = await workspace.call(
      ["apply", "--yes", "--continue-on-error"],
      writeFile(["a", "b", "c"]),
      { progress },
    );
    const shown = String(stream.read());
    expect(code).toBe(1);
    expect(shown).toMatch(/\[=+-*\] 100%, 3 of 3, [\d.]+ a second, \ds left, 1 not well/);
    expect(shown).toContain("failed b in 1/prod (create): ");
    expect(err).not.toContain("created a");
  });

  test("keeps secrets out of everything that it writes", async () => {
    const workspace = await openWorkspace({ revealContent: true });
    workspace.server.simulator.script({
      effect: { kind: "drop", when: "after" },
      match: { action: "CreateDataSource" },
    });
    const { out, err } = await workspace.call(["apply", "--yes", "--json"], writeFile(["a", "b"]));
    for (const text of [out, err, await workspace.readJournal()]) expect(text).not.toContain(SECRET);
  });
});

describe("An outcome is what a look shows:", () => {
  test("a create that got no answer, and is there", async () => {
    const workspace = await openWorkspace();
    workspace.server.simulator.script({
      effect: { kind: "drop", when: "after" },
      match: { action: "CreateDataSource" },
    });
    const { code, err } = await workspace.call(["apply", "--yes"], writeFile(["a"]));
    expect([code, names(workspace)]).toEqual([0, ["a"]]);
    expect(err).toMatch(/found a in 1\/prod, id 123 \(create\): .* It is there, id 123\./);
  });

  test("a create that got no answer, and is not there", async () => {
    const workspace = await openWorkspace();
    workspace.server.simulator.script({
      effect: { kind: "drop", when: "before" },
      match: { action: "CreateDataSource" },
    });
    const { code, err } = await workspace.call(["apply", "--yes"], writeFile(["a"]));
    expect([code, names(workspace)]).toEqual([4, []]);
    expect(err).toContain("unknown a in 1/prod (create): ");
    expect(err).toContain("which is not a proof: it may still come.");
    expect((await workspace.call(["apply", "--yes"], writeFile(["a"]))).code).toBe(0);
  });

  test("an update that got no answer", async () => {
    const workspace = await openWorkspace({ world: createWorld([store("a", { id: 10 })]) });
    const drop = { effect: { kind: "drop", when: "after" }, match: { action: "UpdateDataSource" } } as const;
    workspace.server.simulator.script(drop);
    const seen = await workspace.call(["apply", "--yes"], writeFile(["a"], ", Description: y"));
    expect([seen.code, seen.err]).toEqual([0, expect.stringContaining("found a in 1/prod, id 10 (update)")]);
    workspace.server.simulator.script(drop);
    const hidden = await workspace.call(["apply", "--yes", "--resend"], writeFile(["a"], ", Description: y"));
    expect([hidden.code, hidden.err]).toEqual([
      4,
      expect.stringContaining("The list does not show whether the secrets have arrived."),
    ]);
    // The next run sends them again by itself.
    const { code, out } = await workspace.call(["apply", "--yes"], writeFile(["a"], ", Description: y"));
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("because a run ended while it was updating this"),
    ]);
    expect((await workspace.call(["apply", "--yes"], writeFile(["a"], ", Description: y"))).out).toContain(
      ": 1 unchanged.",
    );
  });

  test("a removal that got no answer", async () => {
    const workspace = await openWorkspace({
      world: createWorld([store("a", { id: 10 }), store("b", { id: 11 })]),
    });
    workspace.server.simulator.script({
      effect: { kind: "drop", when: "after" },
      match: { action: "DeleteDataSource" },
    });
    const { code, err } = await workspace.call(["apply", "--yes", "--prune"], writeFile(["a"]));
    expect([code, err]).toEqual([0, expect.stringContaining("found b in 1/prod, id 11 (remove): ")]);
    expect(names(workspace)).toEqual(["a"]);
  });
});

describe("A run that cannot go on says why:", () => {
  test("a refusal, with what it means; the others are left", async () => {
    const workspace = await openWorkspace();
    workspace.server.simulator.script({
      effect: { kind: "fail", code: "InvalidName" },
      match: { action: "CreateDataSource" },
    });
    const words = ["apply", "--yes", "--parallel", "1"];
    const { code, out, err } = await workspace.call(words, writeFile(["a", "b", "c"]));
    expect([code, names(workspace)]).toEqual([1, []]);
    expect(err).toContain("failed a in 1/prod (create): ");
    expect(err).toContain("InvalidName");
    expect(err).toContain("2 are left. Run the same again to go on.");
    expect(out.trimEnd()).toMatch(/workspace +failed +left\n1\/prod +1 +2$/);
  });

  test("with --continue-on-error the others are done", async () => {
    const workspace = await openWorkspace();
    workspace.server.simulator.script({
      effect: { kind: "fail", code: "InvalidName" },
      match: { action: "CreateDataSource" },
    });
    const words = ["apply", "--yes", "--parallel", "1", "--continue-on-error"];
    expect((await workspace.call(words, writeFile(["a", "b", "c"]))).code).toBe(1);
    expect(names(workspace)).toEqual(["b", "c"]);
  });

  test("a role that may not write", async () => {
    const [project] = DEFAULT_WORLD.projects;
    const members = [{ userId: "owner", role: "developer" as const }];
    const workspace = await openWorkspace({
      world: { ...DEFAULT_WORLD, projects: [{ id: 1, tenantId: 1, ...project, members }] },
    });
    const { code, err } = await workspace.call(["apply", "--yes", "--parallel", "1"], writeFile(["a", "b"]));
    expect([code, err]).toEqual([1, expect.stringContaining("Invalid.Tenant.UserIsNotProjectOwnerOrAdmin")]);
  });

  test("fewer calls a second than --qps says only make it slower", async () => {
    const workspace = await openWorkspace({ throttle: { perSecond: 10 } });
    const wanted = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const { code, err } = await workspace.call(["apply", "--yes"], writeFile(wanted));
    expect([code, err.match(/failed/g)]).toEqual([0, null]);
    expect(names(workspace).sort()).toEqual([...wanted].sort());
  });

  test("a key that is refused, whatever --continue-on-error says", async () => {
    const workspace = await openWorkspace();
    const effect = { kind: "fail", code: "InvalidAccessKeyId.Inactive" } as const;
    workspace.server.simulator.script({ effect, match: { action: "CreateDataSource" }, times: "always" });
    const words = ["apply", "--yes", "--parallel", "1", "--continue-on-error"];
    const { code, err } = await workspace.call(words, writeFile(["a", "b", "c"]));
    expect([code, err]).toEqual([1, expect.stringContaining("2 are left")]);
  });

  test("a quota of the day that is used up: a later run goes on", async () => {
    const workspace = await openWorkspace();
    const effect = { kind: "fail", code: "Throttling.Api.Risk", retryAfterMs: 1 } as const;
    workspace.server.simulator.script({ effect, match: { parameters: { Name: "b" } }, times: 8 });
    const words = ["apply", "--yes", "--parallel", "1", "--continue-on-error"];
    const { code, err } = await workspace.call(words, writeFile(["a", "b", "c"]));
    expect([code, err]).toEqual([1, expect.stringContaining("failed b in 1/prod (create): ")]);
    expect(err).toContain("1 is left");
    expect((await workspace.call(words, writeFile(["a", "b", "c"]))).code).toBe(0);
    expect(names(workspace)).toEqual(["a", "b", "c"]);
  });

  test("an interrupt: what is on its way comes to its end, and the rest is left", async () => {
    const workspace = await openWorkspace();
    const controller = new AbortController();
    workspace.server.simulator.script({
      effect: { kind: "delay", ms: 300 },
      match: { action: "CreateDataSource" },
      times: "always",
    });
    const running = workspace.call(["apply", "--yes", "--parallel", "2"], writeFile(["a", "b", "c", "d"]), {
      interrupted: controller.signal,
    });
    await expect.poll(() => workspace.readJournal().catch(() => "")).toContain('"event":"start"');
    controller.abort(new InterruptedError());
    const { code, err } = await running;
    expect(code).toBe(130);
    expect(err).toContain(
      "interrupted: the calls on their way come to their end. Ctrl+C again ends at once; then the next run looks for them.",
    );
    const made = names(workspace);
    expect(made.length).toBeLessThanOrEqual(2);
    for (const name of made) expect(err).toContain(`created ${name} in 1/prod`);
    expect(err).toContain(`${4 - made.length} are left`);
    expect((await workspace.call(["apply", "--yes"], writeFile(["a", "b", "c", "d"]))).code).toBe(0);
    expect(names(workspace).sort()).toEqual(["a", "b", "c", "d"]);
  });
});

describe("A journal", () => {
  test("that ends within a line is told, and goes on", async () => {
    const workspace = await openWorkspace();
    await workspace.call(["apply", "--yes"], writeFile(["a"]));
    await appendFile(workspace.journal, '{"event":"start","ti');
    const { code, err } = await workspace.call(["apply", "--yes"], writeFile(["a", "b"]));
    expect([code, err]).toEqual([
      0,
      expect.stringContaining("the journal has a line that cannot be read (5)"),
    ]);
    const lines = (await workspace.readJournal()).trimEnd().split("\n");
    const readable = lines.filter((_, index) => index !== 4);
    expect(readable.map((line) => JSON.parse(line).event).slice(-4)).toEqual([
      "begin",
      "start",
      "end",
      "finish",
    ]);
  });
});
