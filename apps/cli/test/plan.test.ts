import { writeFile as writeToDisk } from "node:fs/promises";
import { parseJson } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { createWorld, openWorkspace, SECRET, store, writeEntry, writeFile } from "./support/workspace.ts";

const JDBC = '{"jdbcUrl":"jdbc:mysql://h/d?password=hidden1","username":"u","password":"***"}';

describe("dataworks plan", () => {
  test("shows by entry what is to be done, what is there and what no file wants", async () => {
    const world = createWorld([
      store("same", { id: 10 }),
      store("other", {
        id: 11,
        content: JSON.stringify({
          database: "old",
          instanceName: "rm-1",
          username: "u",
          password: "x",
          tag: "rds",
        }),
      }),
      store("typed", { id: 12, connectionType: "oracle" }),
      store("extra", { id: 13 }),
      store("dev", { id: 14, envType: 0 }),
    ]);
    const { call } = await openWorkspace({ world });
    const text = writeFile(["new", "same", "other", "typed"]);
    const { code, out, err } = await call(["plan"], text);
    expect(code).toBe(7);
    expect(err).toBe("dataworks: reading what exists in ProjectId 1, EnvType 1 ...\n");
    expect(out.replace(/Plan \w{12}/, "Plan ID")).toBe(`+ create     new in 1/prod  (mysql, f.yaml:3:5)
= unchanged  same in 1/prod  (mysql, id 10, f.yaml:4:5)
    cannot be compared: Content.password
~ update     other in 1/prod  (mysql, id 11, f.yaml:5:5)
    Content.database: "old" -> "d"
    cannot be compared: Content.password
    only there, and not sent: Content.tag
! conflict   typed in 1/prod  (mysql, id 12, f.yaml:6:5)
    DataSourceType: "oracle" -> "mysql", and no call can change that
    cannot be compared: Content.password
? not in the file  extra in 1/prod  (mysql, id 13)
Plan ID: 1 to create, 1 to update, 1 unchanged, 1 in conflict, 1 not in the file. Of 1 unchanged, secrets cannot be compared; --resend sends them again.
`);
  });

  test.each([
    ["nothing to do", ["same"], [], 0],
    ["something to create", ["same", "new"], [], 6],
    ["something to send again", ["same"], ["--resend"], 6],
    ["something to remove", [], ["--prune"], 6],
  ])("says %s by its exit code", async (_, names, words, want) => {
    const { call } = await openWorkspace({
      world: createWorld([store("same", { id: 10 }), store("kept", { id: 11 })]),
    });
    const text = writeFile([...names, "kept"]);
    expect((await call(["plan", ...words], text)).code).toBe(want);
  });

  test("prints JSON without a secret, with exact ids", async () => {
    const id = 9_007_199_254_740_993n;
    const world = createWorld([store("far", { id, description: "old" })]);
    const { call } = await openWorkspace({ world, revealContent: true });
    const { code, out } = await call(["plan", "--json", "--quiet"], writeFile(["far"], ", Description: new"));
    expect(code).toBe(6);
    expect(parseJson(out)).toMatchObject({
      plan: expect.stringMatching(/^\w{12}$/),
      counts: { create: 0, update: 1 },
      steps: [
        {
          action: "update",
          ProjectId: 1,
          EnvType: 1,
          Name: "far",
          id,
          place: "f.yaml:3:5",
          changed: [{ path: "Description", there: '"old"', wanted: '"new"' }],
          hidden: [],
        },
      ],
    });
    expect(out).not.toContain(SECRET);
  });

  test("shows no value that may be a secret, neither of the file nor of the cloud", async () => {
    const content = JSON.stringify({
      database: "d",
      instanceName: "rm-1",
      username: "before",
      password: "leaked-1",
    });
    const world = createWorld([store("a", { id: 1, content }), store("b", { id: 2, content: JDBC })]);
    const { call } = await openWorkspace({ world, revealContent: true });
    const a = `  - { Name: a, DataSourceType: mysql, Content: { database: d, instanceName: rm-1, username: "\${env:USER_NAME}", password: "\${env:PASSWORD}" } }`;
    const b = `  - { Name: b, DataSourceType: mysql, Content: { jdbcUrl: "jdbc:mysql://h/d", username: u, password: "\${env:PASSWORD}" } }`;
    const text = `defaults: { ProjectId: 1, EnvType: 1 }\ndataSources:\n${a}\n${b}\n`;
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret",
      PASSWORD: SECRET,
      USER_NAME: "person-7",
    };
    const { code, out } = await call(["plan"], text, { env });
    expect(code).toBe(6);
    for (const line of ["Content.username: changed", "Content.password: changed", "Content.jdbcUrl: changed"])
      expect(out).toContain(line);
    for (const value of [SECRET, "person-7", "before", "leaked-1", "hidden1"])
      expect(out).not.toContain(value);
  });

  test("takes texts of the cloud for texts", async () => {
    const world = createWorld([
      store("a\n\u001b[31m", { id: 1 }),
      store("b", { id: 2, description: "x\u202e" }),
    ]);
    const { call } = await openWorkspace({ world });
    const { out } = await call(["plan"], writeFile(["b"], ", Description: y"));
    expect(out).toContain("? not in the file  a\\n\\u001b[31m in 1/prod");
    expect(out).toContain('Description: "x\\u202e" -> "y"');
  });

  test("looks at no more than the choice, and calls nothing extra that another pattern would fit", async () => {
    const world = createWorld([store("a_1", { id: 1 }), store("a_2", { id: 2 }), store("b_1", { id: 3 })]);
    const { call } = await openWorkspace({ world });
    const { out } = await call(["plan", "--only", "a_*", "--prune", "--quiet"], writeFile(["a_1", "c_1"]));
    expect(out).toContain("= unchanged  a_1");
    expect(out).toContain("- remove     a_2");
    expect(out).not.toContain("b_1");
    expect(out).not.toContain("c_1");
  });

  test("does not create what is there under a name that differs in case alone", async () => {
    const world = createWorld([store("Orders", { id: 1 }), store("b", { id: 2 }), store("C", { id: 3 })]);
    const { call } = await openWorkspace({ world });
    const { code, out } = await call(["plan", "--quiet"], writeFile(["orders", "B", "b", "C"]));
    expect(code).toBe(7);
    expect(out).toContain(
      '! conflict   orders in 1/prod  (mysql, id 1, f.yaml:3:5)\n    Name: "Orders" -> "orders", and no call',
    );
    expect(out).toContain("+ create     B in 1/prod");
  });

  test("reads every page", async () => {
    const many = Array.from({ length: 250 }, (_, index) => store(`n${index}`, { id: index + 1 }));
    const { call, server } = await openWorkspace({ world: createWorld(many) });
    const { code } = await call(["plan", "--quiet"], writeFile(many.map(({ name }) => name)));
    expect(code).toBe(0);
    expect(server.simulator.journal().filter(({ action }) => action === "ListDataSources")).toHaveLength(3);
  });

  test("keeps the compute engine of the workspace and what another one shares, whatever --prune says", async () => {
    const list = {
      PageNumber: 1,
      PageSize: 100,
      TotalCount: 2,
      DataSources: [
        { Id: 5, ProjectId: 1, EnvType: 1, Name: "odps_first", DataSourceType: "odps", DefaultEngine: true },
        { Id: 6, ProjectId: 1, EnvType: 1, Name: "theirs", DataSourceType: "mysql", Shared: true },
      ],
    };
    const { call, server } = await openWorkspace();
    const { createServer } = await import("node:http");
    const cloud = createServer(
      (_, response) => void response.end(JSON.stringify({ RequestId: "r", Data: list })),
    );
    await new Promise<void>((resolve) => void cloud.listen(0, "127.0.0.1", resolve));
    const { port } = cloud.address() as { port: number };
    const { out } = await call(
      ["plan", "--prune", "--quiet", "--endpoint", `http://127.0.0.1:${port}`],
      writeFile(["a"]),
    );
    cloud.close();
    expect(out).toContain(
      "? not in the file  odps_first in 1/prod  (odps, id 5)\n    because it is the compute engine of the workspace\n",
    );
    expect(out).toContain(
      "? not in the file  theirs in 1/prod  (mysql, id 6)\n    because another workspace shares it with this one\n",
    );
    expect(server.simulator.journal()).toHaveLength(0);
  });

  test("sends nothing with --offline", async () => {
    const { call, server } = await openWorkspace();
    const { code, out, err } = await call(["plan", "--offline"], writeFile(["a", "b"]));
    expect([code, out, err]).toEqual([0, "", "2 data sources. No mistakes. What exists was not read.\n"]);
    expect(server.simulator.journal()).toHaveLength(0);
    expect((await call(["plan", "--offline"], "dataSources: 1\n")).code).toBe(2);
  });
});

describe("What keeps a plan from being made is told:", () => {
  test("a workspace that is not there, with the entry that names it", async () => {
    const { call } = await openWorkspace();
    const { code, err } = await call(["plan"], writeFile(["a"]).replace("ProjectId: 1", "ProjectId: 7"));
    expect(code).toBe(1);
    expect(err).toContain("f.yaml:3:5: ProjectId 7, EnvType 1 cannot be read:");
    expect(err).toContain("Invalid.Tenant.ProjectNotExists");
  });

  test("a server that is not reached", async () => {
    const { call } = await openWorkspace();
    const { code, err } = await call(["plan", "--endpoint", "http://127.0.0.1:9"], writeFile(["a"]));
    expect(code).toBe(3);
    expect(err).toContain("ECONNREFUSED");
  });

  test.each([
    ["no journal", "name: orders\n", "is there, and is not a journal of this command"],
    [
      "the journal of other files",
      '{"journal":"dataworks apply","event":"begin","server":"s","files":["g.yaml"],"plan":"p"}\n',
      "is the journal of g.yaml",
    ],
  ])("a file that is %s", async (_, text, want) => {
    const { call, journal } = await openWorkspace();
    await writeToDisk(journal, text);
    const { code, err } = await call(["plan"], writeFile(["a"]));
    expect([code, err]).toEqual([2, expect.stringContaining(want)]);
  });

  test("a --qps that is not a quota", async () => {
    const { call } = await openWorkspace();
    const { code, err } = await call(["plan", "--qps", "gold"], writeFile(["a"]));
    expect(code).toBe(2);
    expect(err).toContain(
      "Expected a number from 0.1 to 1000, or basic, standard, professional, enterprise.",
    );
  });

  test("more changes than the edition has calls a day", async () => {
    const { call } = await openWorkspace();
    const names = Array.from({ length: 100 }, (_, index) => `n${index}`);
    const { err } = await call(["plan", "--qps", "Basic"], writeFile(names));
    expect(err).toContain(
      "100 changes and 1 calls of the list are more than the 100 calls that this edition has a day.",
    );
  });

  test("an entry that is wanted twice", async () => {
    const { call } = await openWorkspace();
    const text = `defaults: { ProjectId: 1, EnvType: 1 }\ndataSources: [ ${writeEntry("a")}, ${writeEntry("a")} ]\n`;
    expect((await call(["plan"], text)).err).toContain(
      "has the ProjectId, the EnvType and the Name of f.yaml:2:16",
    );
  });
});
