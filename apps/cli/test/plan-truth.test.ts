import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { createWorld, openWorkspace, store, writeFile } from "./support/workspace.ts";

describe("dataworks plan", () => {
  test("knows what is there by what an escape in a text stands for", async () => {
    const there = ["$", "{env:HOME}"].join("");
    const world = createWorld([store(`a ${there}`, { id: 1, description: there })]);
    const { call, list } = await openWorkspace({ world });
    const text = (more: string) => writeFile([`"a $${there}"`], `, Description: "${more}$${there}"`);
    const { code, out } = await call(["plan", "--prune", "--quiet"], text(""));
    expect([code, out]).toEqual([0, expect.stringContaining(`= unchanged  a ${there} in 1/prod`)]);
    await call(["apply", "--yes"], text("x "));
    expect(list().map(({ description }) => description)).toEqual([`x ${there}`]);
    expect((await call(["plan"], text("x "))).code).toBe(0);
  });

  test("shows, and prunes, an environment in which nothing is wanted any more", async () => {
    const world = createWorld([store("a", { id: 1 }), store("b", { id: 2, envType: 0 })]);
    const { call } = await openWorkspace({ world });
    const environments = "environments: { dev: { EnvType: 0 }, prod: { EnvType: 1 } }";
    const text = `defaults: { ProjectId: 1 }\n${environments}\ndataSources: []\n`;
    expect((await call(["plan"], text)).out).toContain("? not in the file  a in 1/prod");
    const { code, out } = await call(["plan", "--env", "prod", "--prune"], text);
    expect([code, out]).toEqual([
      6,
      expect.stringContaining("- remove     a in 1/prod  (mysql, id 1)\nPlan"),
    ]);
    const bare = "defaults: { ProjectId: 1, EnvType: 0 }\ndataSources: []\n";
    expect((await call(["plan", "--prune"], bare)).out).toMatch(/^- remove {5}b in 1\/dev .*\nPlan/);
  });

  test("takes JSON in a text as the same however it is spaced, and null for no text", async () => {
    const { call } = await openWorkspace();
    const write = (more: string) =>
      `dataSources: [{ ProjectId: 1, EnvType: 1, Name: r, DataSourceType: redis, Content: { ${more} } }]\n`;
    const json = `config: '{"a": [1,  2]}', broken: '{"a": '`;
    const open = ["--allow-undocumented-type"];
    expect((await call(["apply", "--yes", ...open], write(`${json}, none: null`))).code).toBe(0);
    expect((await call(["plan", ...open], write(`${json}, none: null`))).code).toBe(0);
    const { code, out } = await call(["plan", ...open], write(`${json.replace("1", "3")}, none: "null"`));
    expect([code, out]).toEqual([6, expect.stringContaining(`Content.none: null -> "null"`)]);
    expect(out).toContain("    Content.config: ");
  });
});

test("Every page is read of a server that gives shorter pages than were asked for", async () => {
  const names = Array.from({ length: 7 }, (_, index) => `n${index}`);
  const items = names.map((Name, index) => ({
    Id: index + 1,
    ProjectId: 1,
    EnvType: 1,
    DataSourceType: "mysql",
    Name,
  }));
  const cloud = createServer((request, response) => {
    const page = Number(new URL(request.url ?? "", "http://127.0.0.1").searchParams.get("PageNumber") ?? 1);
    const DataSources = items.slice((page - 1) * 3, page * 3);
    const Data = { PageNumber: page, PageSize: 3, TotalCount: items.length, DataSources };
    response.end(JSON.stringify({ RequestId: "r", Data }));
  });
  await new Promise<void>((resolve) => void cloud.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void cloud.close());
  const { port } = cloud.address() as { port: number };
  const { call } = await openWorkspace();
  const { code, out } = await call(
    ["plan", "--quiet", "--endpoint", `http://127.0.0.1:${port}`],
    writeFile(names),
  );
  expect([code, out]).toEqual([0, expect.stringContaining(": 7 unchanged.")]);
});
