import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningServer, startServer } from "@dataworks-kit/msw/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRegion } from "../interop/regions.ts";
import { runCommand, succeeds } from "../lab/processes.ts";
import { ROOT } from "../lab/repository.ts";
import { TEST_KEY } from "../lab/world.ts";
import { popCore } from "./support/vendor-clients.ts";

const guide = await readFile(join(ROOT, "docs/guides/point-your-sdk.md"), "utf8");
const hasCurl = await succeeds(["curl", "--version"]);

/** A snippet under its marker, `from` a region of a file or to `run`. */
interface Snippet {
  readonly kind: string;
  readonly of: string;
  readonly text: string;
}

const SNIPPETS: readonly Snippet[] = [
  ...guide.matchAll(/^<!-- (from|run): (\S+) -->\n```\w+\n(.*?)^```$/gms),
].map(([, kind = "", of = "", text = ""]) => ({ kind, of, text }));
const TAKEN = SNIPPETS.filter(({ kind }) => kind === "from");

describe("The guide that points an SDK at the double", () => {
  test.each(TAKEN)("shows $of to the letter", async ({ of, text }) => {
    const [file = "", region = ""] = of.split("#");
    expect(text).toBe(`${readRegion(await readFile(join(ROOT, file), "utf8"), region)}\n`);
  });

  test("takes every program from a file that runs", () => {
    const programs = [...guide.matchAll(/^```(?!sh$)\w+$/gm)];
    expect(programs.length).toBeGreaterThan(6);
    expect(programs).toHaveLength(TAKEN.length);
  });

  describe.skipIf(!hasCurl)("with curl,", () => {
    let server: RunningServer;
    beforeEach(async () => {
      server = await startServer();
    });
    afterEach(() => server.close());

    /** Runs a snippet as it stands, with the endpoint in the environment as the guide puts it there. */
    async function run(name: string): Promise<string> {
      const { text = "" } = SNIPPETS.find(({ kind, of }) => kind === "run" && of === name) ?? {};
      expect(text).not.toBe("");
      const env = { ...process.env, DATAWORKS_ENDPOINT: server.url, NO_PROXY: "127.0.0.1" };
      return (await runCommand(["sh", "-eu"], { cwd: ROOT, env, input: text })).out;
    }

    function createConnection(): Promise<unknown> {
      const Content = '{"database":"orders","instanceName":"rm-1","username":"reader","password":"secret"}';
      const own = { ProjectId: "1", Name: "orders", ConnectionType: "rds", EnvType: "1", Content };
      return popCore("POST")({ endpoint: server.url, ...TEST_KEY, parameters: own });
    }

    test("makes calls fail as it says", async () => {
      expect(await run("script")).toBe("");
      await expect(createConnection()).rejects.toMatchObject({ code: "Throttling.User" });
      expect(server.simulator.world().dataSources).toEqual([]);
      await expect(createConnection()).rejects.toThrow();
      expect(server.simulator.world().dataSources).toMatchObject([{ name: "orders" }]);
      expect(server.simulator.scripts()).toEqual([]);
    });

    test("reads what arrived as it says, and starts again", async () => {
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
