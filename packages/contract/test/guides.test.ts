import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningServer, startServer } from "@dataworks-kit/msw/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRegion } from "../interop/regions.ts";
import { createScratchFolder } from "../lab/folders.ts";
import { runCommand, succeeds } from "../lab/processes.ts";
import { ROOT } from "../lab/repository.ts";
import { createWorld, TEST_KEY } from "../lab/world.ts";
import { popCore } from "./support/vendor-clients.ts";

const readGuide = (name: string) => readFile(join(ROOT, `docs/guides/${name}.md`), "utf8");
const sdkGuide = await readGuide("point-your-sdk");
const containerGuide = await readGuide("run-in-a-container");
const hasCurl = await succeeds(["curl", "--version"]);

/** A snippet under its marker, `from` a region of a file or to `run`. */
interface Snippet {
  readonly kind: string;
  readonly of: string;
  readonly language: string;
  readonly text: string;
}

function readSnippets(guide: string): readonly Snippet[] {
  const marked = guide.matchAll(/^<!-- (from|run): (\S+) -->\n```(\w+)\n(.*?)^```$/gms);
  return [...marked].map(([, kind = "", of = "", language = "", text = ""]) => ({
    kind,
    of,
    language,
    text,
  }));
}

const SNIPPETS = [sdkGuide, containerGuide].flatMap(readSnippets);

describe.each([
  { name: "points an SDK at the double", guide: sdkGuide, least: 7 },
  { name: "runs the double in a container", guide: containerGuide, least: 5 },
])("The guide that $name", ({ guide, least }) => {
  const snippets = readSnippets(guide);
  const taken = snippets.filter(({ kind }) => kind === "from");

  test.each(taken)("shows $of to the letter", async ({ of, text }) => {
    const [file = "", region = ""] = of.split("#");
    expect(text).toBe(`${readRegion(await readFile(join(ROOT, file), "utf8"), region)}\n`);
  });

  test("marks every program as taken from a file that runs, or as run itself", () => {
    const programs = [...guide.matchAll(/^```(?!sh$|yaml$)\w+$/gm)];
    expect(programs.length).toBeGreaterThanOrEqual(least);
    expect(snippets.filter(({ language }) => language !== "sh")).toHaveLength(programs.length);
  });
});

describe("The commands of the guides", () => {
  describe.skipIf(!hasCurl)("with curl,", () => {
    let server: RunningServer;
    beforeEach(async () => {
      server = await startServer();
    });
    afterEach(() => server.close());

    /** Runs a snippet as it stands, with the endpoint in the environment as the guide puts it there. */
    async function run(name: string, cwd = ROOT): Promise<string> {
      const { text = "" } = SNIPPETS.find(({ kind, of }) => kind === "run" && of === name) ?? {};
      expect(text).not.toBe("");
      const env = { ...process.env, DATAWORKS_ENDPOINT: server.url, NO_PROXY: "127.0.0.1" };
      return (await runCommand(["sh", "-eu"], { cwd, env, input: text })).out;
    }

    function createConnection(): Promise<unknown> {
      const Content = '{"database":"orders","instanceName":"rm-1","username":"reader","password":"secret"}';
      const own = { ProjectId: "1", Name: "orders", ConnectionType: "rds", EnvType: "1", Content };
      return popCore("POST")({ endpoint: server.url, ...TEST_KEY, parameters: own });
    }

    test("make calls fail as they say", async () => {
      expect(await run("script")).toBe("");
      await expect(createConnection()).rejects.toMatchObject({ code: "Throttling.User" });
      expect(server.simulator.world().dataSources).toEqual([]);
      await expect(createConnection()).rejects.toThrow();
      expect(server.simulator.world().dataSources).toMatchObject([{ name: "orders" }]);
      expect(server.simulator.scripts()).toEqual([]);
    });

    test("send a world as they say", async () => {
      await using folder = await createScratchFolder("guide");
      await writeFile(join(folder.path, "world.json"), JSON.stringify(createWorld({ projectIds: [42] })));
      expect(await run("world", folder.path)).toBe("");
      expect(server.simulator.world().projects).toMatchObject([{ id: 42 }]);
    });

    test("read what arrived as they say, and start again", async () => {
      await createConnection();
      await expect(createConnection()).rejects.toMatchObject({ code: "ConnectionAlreadyExist" });
      const printed = await run("read");
      expect(printed).not.toContain("secret");
      const [journal, world] = printed
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(journal).toMatchObject([{ outcome: "answered" }, { code: "ConnectionAlreadyExist" }]);
      expect(journal[1].checks).toContainEqual({
        step: "world",
        verdict: "refused",
        reason: expect.stringContaining("ConnectionAlreadyExist"),
      });
      expect(world.dataSources).toMatchObject([{ name: "orders" }]);
      expect(server.simulator.journal()).toEqual([]);
      expect(server.simulator.world().dataSources).toEqual([]);
    });
  });
});
