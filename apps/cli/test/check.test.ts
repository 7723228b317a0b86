import { readFileSync } from "node:fs";
import { createDataSourceExamples } from "@dataworks-kit/api";
import { parseJson } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { type Outside, run } from "./support/run.ts";

const RDS = `{ database: d, instanceName: rm-1, username: u, password: "\${env:PASSWORD}" }`;
const ENV = { PASSWORD: "Zq1qZ", OTHER: "Xw2wX", EMPTY: "" };
const HEAD = "defaults: { ProjectId: 1, DataSourceType: rds, EnvType: 1 }\ndataSources:\n";

const check = (words: readonly string[], files: Record<string, string>, outside: Outside = {}) =>
  run(["check", ...words], { files, env: ENV, ...outside });

/** The mistakes of one file, without its name. */
async function listMistakes(text: string, words: readonly string[] = [], files = {}): Promise<string[]> {
  const { code, out, err } = await check(["f.yaml", ...words], { "f.yaml": text, ...files });
  expect([code, out]).toEqual([2, ""]);
  return err
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^f\.yaml:/, ""));
}

const FILE = `# Reviewed.
defaults:
  ProjectId: 9007199254740993
  Content: { tag: rds, database: common }
environments:
  dev: { EnvType: 0, Content: { instanceName: rm-dev } }
  prod: { EnvType: 1, ProjectId: 2, Content: { instanceName: rm-prod } }
dataSources:
  - Name: orders
    ConnectionType: rds
    SubType: mysql
    Content: { username: u, password: "\${env:PASSWORD}", database: orders }
  - Name: stock
    DataSourceType: rds
    environments: [prod]
    Content: { username: u, password: "\${file:secrets/stock}\${stdin}" }
---
dataSources:
  - Name: alone
    DataSourceType: oss
    ProjectId: 9007199254740993
    EnvType: 0
    Content: { accessId: a, accessKey: "\${env:OTHER}", bucket: b, endpoint: "https://o" }
`;
const FILES = { "in/all.yaml": FILE, "in/secrets/stock": "Yt3tY\n", "-": "Rs4sR\n" };

describe("dataworks check", () => {
  test("prints each data source that is wanted, with its environment and the place of its entry", async () => {
    const { code, out, err } = await check(["in/all.yaml"], FILES);
    expect([code, err]).toEqual([0, "4 data sources. No mistakes.\n"]);
    expect(out.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["ProjectId", "Name", "DataSourceType", "EnvType", "Environment", "Place"],
      ["9007199254740993", "orders", "rds", "0", "dev", "in/all.yaml:9:5"],
      ["2", "orders", "rds", "1", "prod", "in/all.yaml:9:5"],
      ["2", "stock", "rds", "1", "prod", "in/all.yaml:13:5"],
      ["9007199254740993", "alone", "oss", "0", "in/all.yaml:19:5"],
      [""],
    ]);
  });

  test("prints what the README shows, for the file that it shows", async () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const [, file = "", table = ""] = /```yaml\n(.*?)```\n\n```\n(.*?)```/s.exec(readme) ?? [];
    const files = { "data-sources.yaml": file, "secrets/stock": "Yt3tY" };
    const outside = { env: { ORDERS_PASSWORD: "Zq1qZ" } };
    expect(await check(["data-sources.yaml"], files, outside)).toMatchObject({ code: 0, out: table });
  });

  test("merges Content member by member, and prints it as JSON with exact integers and no secret", async () => {
    const { out } = await check(["in/all.yaml", "--json"], FILES);
    const [dev, prod, stock] = parseJson(out) as [object, object, object];
    expect(dev).toEqual({
      environment: "dev",
      file: "in/all.yaml",
      line: 9,
      column: 5,
      input: {
        ProjectId: 9007199254740993n,
        EnvType: 0,
        Name: "orders",
        DataSourceType: "rds",
        SubType: "mysql",
        Content: {
          tag: "rds",
          database: "orders",
          instanceName: "rm-dev",
          username: "u",
          password: "***",
        },
      },
    });
    expect(prod).toMatchObject({ input: { ProjectId: 2, EnvType: 1, Content: { instanceName: "rm-prod" } } });
    expect(stock).toMatchObject({ environment: "prod", input: { Content: { database: "common" } } });
  });

  test("prints what environments and names choose", async () => {
    const list = async (...words: string[]) =>
      (parseJson((await check(["in/all.yaml", "--json", ...words], FILES)).out) as { line: number }[]).map(
        ({ line }) => line,
      );
    expect(await list("--env", "prod")).toEqual([9, 13]);
    expect(await list("--env", "prod", "--env", "dev", "--only", "o*")).toEqual([9, 9]);
    expect(await list("--only", "*o*")).toEqual([9, 9, 13, 19]);
    const { err } = await check(["in/all.yaml", "--only", "alone", "--env", "prod"], FILES);
    expect(err).toBe("0 of 4 data sources. No mistakes.\n");
  });

  test("reads JSON, standard input, several files and several documents, each of which means the same alone", async () => {
    const json = JSON.stringify(
      {
        $schema: "./schema.json",
        dataSources: [{ ProjectId: 3, EnvType: 1, Name: "j", DataSourceType: "kafka", Content: KAFKA }],
      },
      null,
      "\t",
    );
    const yaml = `${HEAD}- { Name: a, Content: ${RDS} }\n---\n${HEAD.replace("1", "2")}- { Name: a, Content: ${RDS} }\n---\n`;
    const { code, out, err } = await check(["-", "j.json"], { "-": yaml, "j.json": json });
    expect([code, err]).toEqual([0, "3 data sources. No mistakes.\n"]);
    expect([...out.matchAll(/\S+$/gm)].map(([place]) => place)).toEqual([
      "Place",
      "-:3:3",
      "-:7:3",
      "j.json:4:3",
    ]);
  });

  test("takes a secret by value, and an undocumented type with any Content, when it is told so", async () => {
    const text = `${HEAD}- { Name: a, DataSourceType: redis, SubType: x, Content: { password: Zq1qZ } }\n`;
    const words = ["f.yaml", "--allow-secrets-in-file", "--allow-undocumented-type", "--json"];
    const { code, out } = await check(words, { "f.yaml": text });
    expect(code).toBe(0);
    expect(out).not.toContain("Zq1qZ");
  });

  test("tells the mistakes of all files at once, by file and line, as text or as JSON", async () => {
    const files = { "C:\\b.yaml": "dataSources: 5", "a.yaml": "x: 1\ndataSources: []\ny: 2" };
    const words = ["C:\\b.yaml", "none.yaml", "a.yaml"];
    const known = "unknown member; known are defaults, environments, dataSources, $schema";
    expect((await check(words, files)).err).toBe(
      [
        "C:\\b.yaml:1:14: must be a list of data sources",
        "none.yaml:1:1: cannot be read: no such file",
        `a.yaml:1:1: ${known}`,
        `a.yaml:3:1: ${known}`,
        "",
      ].join("\n"),
    );
    const { code, out, err } = await check([...words, "--json"], files);
    expect([code, out]).toEqual([2, ""]);
    expect(JSON.parse(err)).toMatchObject({
      omitted: 0,
      mistakes: [{ file: "C:\\b.yaml", line: 1, column: 14 }, {}, {}, {}],
    });
  });

  test.each([
    [["f.yaml", "f.yaml"], "f.yaml is given twice"],
    [["f.yaml", "--env", "prd"], "no file has this environment (did you mean prod?)"],
    [["f.yaml", "--only", "x*"], "--only x* fits the Name of no data source"],
    [[], "missing required argument 'FILE'"],
  ])("%j is refused with what is wrong", async (words, want) => {
    const text = `environments: { prod: { EnvType: 1, ProjectId: 1 } }\ndataSources:\n- { Name: a, DataSourceType: rds, Content: ${RDS} }`;
    const { code, out, err } = await check(words, { "f.yaml": text });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
  });
});

const KAFKA = { instanceId: "k", regionId: "cn-shanghai" };
const QUOTED = ": quote it";

describe("Every mistake is told with its place", () => {
  test.each<[title: string, text: string, want: (string | RegExp)[], words?: string[]]>([
    // Syntax
    ["an empty file", "", ["1:1: is empty: a file needs dataSources"]],
    ["comments alone", "# none\n---\n", ["1:1: is empty: a file needs dataSources"]],
    [
      "a bracket that is missing",
      "dataSources: [",
      [/^1:15: is not valid YAML or JSON: a bracket is missing/],
    ],
    ["a second colon", "a: 1\nb: c: d\n", [/^2:4: is not valid YAML or JSON: a second colon/]],
    [
      "a tag of an application",
      "dataSources: !secret Zq1qZ\n",
      ["1:14: is not valid YAML or JSON: a tag that YAML 1.2 does not have"],
    ],
    ["YAML 1.1", "%YAML 1.1\n---\ndataSources: []\n", ["1:1: asks for YAML 1.1: leave the directive out"]],
    ["a key that stands twice", "dataSources: []\ndataSources: []\n", ["2:1: stands twice in one object"]],
    ["a merge", "dataSources: []\n<<: {}\n", [/^2:1: YAML 1\.2 does not merge objects/]],
    ["a list as a name", "dataSources: []\n? [a]\n: 1\n", ["2:3: the name of a member must be text"]],
    ["an alias of nothing", "dataSources: *none\n", ["1:14: an alias refers to no anchor before it"]],
    [
      "an alias in its own value",
      "dataSources: &all\n  - *all\n",
      ["2:5: an alias stands in the value that it refers to"],
    ],
    [
      "depth",
      `dataSources: ${"[".repeat(70)}${"]".repeat(70)}`,
      ["1:15: must be an object", "1:78: nests deeper than 64 levels"],
    ],
    // The document
    ["a document that is a list", "- 1\n", ["1:1: a document must be an object with dataSources"]],
    ["no list", "defaults: {}\n", ["1:1: dataSources is required"]],
    ["defaults that are a list", "defaults: []\ndataSources: []\n", ["1:11: must be an object"]],
    ["a name in the defaults", "defaults: { Name: a }\ndataSources: []\n", [/^1:13: unknown member/]],
    [
      "no environment in environments",
      "environments: {}\ndataSources: []\n",
      [/^1:15: names no environment/],
    ],
    [
      "an environment without EnvType",
      "environments:\n  dev: { ProjectId: 1 }\ndataSources: []\n",
      ["2:3: the environment needs EnvType: 0 is development, 1 is production"],
    ],
    [
      "an environment of a strange name",
      "environments:\n  'a b': { EnvType: 1 }\ndataSources: []\n",
      [/^2:3: the name of an environment is a letter/],
    ],
    ["an environment that is empty", "environments:\n  dev:\ndataSources: []\n", ["2:7: must be an object"]],
    [
      "a wrong value that no entry uses",
      "environments:\n  dev: { EnvType: 7, Description: 5 }\ndataSources: []\n",
      ["2:19: EnvType must be one of 0, 1", `2:35: Description must be a string${QUOTED}`],
    ],
    // The entry
    ["an entry that is text", `${HEAD}- a\n`, ["3:3: must be an object"]],
    [
      "an unknown member",
      `${HEAD}- Name: a\n  content: ${RDS}\n`,
      ["3:3: Content is required", "4:3: unknown member (did you mean Content?)"],
    ],
    [
      "members that are missing",
      "dataSources:\n- Name: a\n",
      ["ProjectId", "DataSourceType", "EnvType", "Content"].map((name) => `2:3: ${name} is required`),
    ],
    [
      "both names of the type",
      `${HEAD}- Name: a\n  ConnectionType: rds\n  DataSourceType: rds\n  Content: ${RDS}\n`,
      ["5:3: DataSourceType and ConnectionType mean the same: give one of them"],
    ],
    [
      "an unlisted type",
      `${HEAD}- { Name: a, ConnectionType: mysqll, Content: {} }\n`,
      ["3:30: the type is not listed (did you mean mysql?); --allow-undocumented-type accepts it"],
    ],
    [
      "wrong types",
      `${HEAD}- Name: 5\n  EnvType: "1"\n  ProjectId: 1.5\n  Description: [x]\n  Content: ${RDS}\n`,
      [
        `3:9: Name must be a string${QUOTED}`,
        "4:12: EnvType must be an integer",
        "5:14: ProjectId must be an integer",
        "6:16: Description must be a string",
      ],
    ],
    [
      "integers beyond 64 bits, or rounded",
      `${HEAD}- { Name: a, ProjectId: 9223372036854775808, Content: ${RDS} }\n- { Name: b, ProjectId: 1e19, Content: ${RDS} }\n- { Name: c, ProjectId: .inf, Content: ${RDS} }\n`,
      [
        "3:25: is an integer beyond 64 bits",
        "4:25: ProjectId must be an integer in plain digits",
        "5:25: is a number that JSON does not have",
      ],
    ],
    [
      "a SubType of another type",
      `${HEAD}- { Name: a, DataSourceType: kafka, SubType: mysql, Content: { instanceId: k, regionId: r } }\n`,
      ["3:46: SubType must be no value unless DataSourceType is rds"],
    ],
    [
      "the same identity",
      `${HEAD}- { Name: a, Content: ${RDS} }\n- { Name: a, Content: ${RDS} }\n`,
      ["4:3: has the ProjectId, the EnvType and the Name of f.yaml:3:3"],
    ],
    [
      "environments that are the same",
      `environments:\n  a: { EnvType: 1, ProjectId: 1 }\n  b: { EnvType: 1, ProjectId: 1 }\ndataSources:\n- { Name: a, DataSourceType: rds, Content: ${RDS} }\n`,
      ["5:3: is wanted twice: a and b have the same ProjectId and EnvType"],
    ],
    [
      "environments that are not there",
      `environments:\n  prod: { EnvType: 1 }\n${HEAD}- { Name: a, environments: [prd, 5, prod, prod], Content: ${RDS} }\n`,
      [
        "5:29: unknown environment (did you mean prod?)",
        "5:34: unknown environment; known are prod",
        "5:43: the environment is listed twice",
      ],
    ],
    [
      "environments of an entry in a document that has none",
      `${HEAD}- { Name: a, environments: [dev], Content: ${RDS} }\n- { Name: b, environments: dev, Content: ${RDS} }\n`,
      [
        "3:29: unknown environment; the document has no environments",
        "4:28: must be a list of environments, such as [dev, prod]",
      ],
    ],
    [
      "an EnvType beside environments",
      `environments: { dev: { EnvType: 0 } }\n${HEAD}- { Name: a, EnvType: 1, environments: [dev], Content: ${RDS} }\n`,
      ["4:26: the entry has EnvType, so it belongs to no environment: give one of them"],
    ],
    // Content
    ["Content as text", `${HEAD}- { Name: a, Content: '{}' }\n`, ["3:23: Content must be an object"]],
    [
      "members of Content that are missing or wrong",
      `${HEAD}- Name: a\n  Content:\n    database: 5\n    instanceName: ""\n    username: u\n`,
      [
        "5:5: Content.password is required for the type rds",
        `5:15: Content.database must be a string for the type rds${QUOTED}`,
        "6:19: Content.instanceName must be at least 1 character for the type rds",
      ],
    ],
    [
      "the Content of another type",
      `${HEAD}- { Name: a, DataSourceType: kafka, Content: { tag: rds } }\n`,
      [
        "3:46: Content.instanceId is required for the type kafka",
        "3:46: Content.regionId is required for the type kafka",
      ],
    ],
    [
      "a member of Content that the defaults give, and one that an environment gives",
      `defaults: { ProjectId: 1, DataSourceType: rds, Content: { database: 5 } }\nenvironments:\n  dev: { EnvType: 0, Content: { instanceName: 6 } }\n  prod: { EnvType: 1 }\ndataSources:\n- { Name: a, Content: { username: u, password: "\${env:PASSWORD}" } }\n`,
      [
        `1:69: Content.database must be a string for the type rds${QUOTED} (for the entry in line 6)`,
        `3:47: Content.instanceName must be a string for the type rds${QUOTED} (in dev, for the entry in line 6)`,
        "6:23: Content.instanceName is required for the type rds (in prod)",
      ],
    ],
    [
      "what many entries share, once",
      `defaults: { ProjectId: 1, EnvType: 1, DataSourceType: rds, Content: { database: 5 } }\ndataSources:\n${["a", "b"].map((name) => `- { Name: ${name}, Content: { instanceName: i, username: u, password: "\${env:PASSWORD}" } }\n`).join("")}`,
      [`1:81: Content.database must be a string for the type rds${QUOTED} (for the entry in line 3)`],
    ],
    [
      "JSON in the text of a member",
      `${HEAD}- Name: a\n  DataSourceType: mongodb\n  Content: { address: "[]", database: d, username: u, password: "\${env:PASSWORD}" }\n`,
      ["5:23: Content.address must be at least 1 item for the type mongodb"],
    ],
    [
      "a value by an alias",
      `${HEAD}- { Name: a, Description: &d [1], Content: ${RDS} }\n- { Name: b, Description: *d, Content: ${RDS} }\n`,
      ["3:30: Description must be a string"],
    ],
    [
      "a Content without end",
      `${HEAD}- { Name: a, Content: { x: [${"1,".repeat(1001)}] } }\n`,
      ["3:23: Content has more than 1000 values"],
    ],
    [
      "unknown members of Content",
      `defaults: { ProjectId: 1, EnvType: 1, Content: { tag: aliyun } }\ndataSources:\n- Name: a\n  DataSourceType: emr\n  Content: { accessId: a, accessKey: "\${env:PASSWORD}", emrClusterId: a, emrProjectId: a, emrResourceQueueName: a, emrEndpoint: a, emrUserId: a, name: a, Region: a, region: a, authType: 2 }\n`,
      [
        /^1:50: unknown member of Content for the type emr; known are .*accepts it \(for the entry in line 3\)$/,
        "5:155: unknown member of Content for the type emr (did you mean region?); --allow-undocumented-type accepts it",
      ],
    ],
    [
      "what Content lacks, where another form would do as well",
      `defaults: { ProjectId: 1, EnvType: 1, DataSourceType: mysql }\ndataSources:\n- { Name: a, Content: { username: u, password: "\${env:PASSWORD}" } }\n- { Name: b, Content: { username: u, database: d, password: "\${env:PASSWORD}" } }\n`,
      [
        "3:23: Content.jdbcUrl is required for the type mysql; another form has database, instanceName, username, password",
        "4:23: Content.instanceName is required for the type mysql; another form has jdbcUrl, username, password",
      ],
    ],
    // Secrets and references
    [
      "secrets by value",
      `${HEAD}- Name: a\n  Content:\n    database: d\n    instanceName: i\n    username: u\n    password: Zq1qZ\n    my-token: 5\n    accessKey: Zq1qZ\${env:OTHER}\n    deep: { secret: [Zq1qZ] }\n    url: jdbc:x://u:Zq1qZ@h/?password=\${env:OTHER}\n    fine: jdbc:x://u@h/?password=\${env:OTHER}\n`,
      [8, 9, 10, 11, 12].map((line) => new RegExp(`^${line}:\\d+: a secret stands in the file: `)),
      ["--allow-undocumented-type"],
    ],
    [
      "a reference that is not set, empty, not there or not one",
      `${HEAD}- Name: a\n  Content:\n    database: "\${env:NONE}"\n    instanceName: "a\${env:EMPTY}"\n    username: "\${file:none}"\n    password: "\${PASSWORD}"\n    tag: "\${env:PASSWORD"\n    configType: "$\${env:NONE}"\n`,
      [
        "5:15: the environment variable NONE is not set, or it is empty",
        "6:19: the environment variable EMPTY is not set, or it is empty",
        "7:15: the reference cannot be read: no such file",
        /^8:15: expected \$\{env:NAME\}/,
        /^9:10: expected \$\{env:NAME\}/,
      ],
    ],
    [
      "standard input in two places",
      `${HEAD}- { Name: a, Content: { database: d, instanceName: i, username: "\${stdin}", password: "\${stdin}" } }\n`,
      ["3:87: standard input stands in another place already: it can be read once"],
    ],
    [
      "a reference outside Content",
      `${HEAD}- { Name: "\${env:OTHER}", Content: ${RDS} }\n`,
      [/^3:11: a reference can stand in Content alone/],
    ],
    [
      "a value that does not fit once the reference is followed",
      `${HEAD}- { Name: a, DataSourceType: oracle, Content: { jdbcUrl: "\${env:OTHER}", username: u, password: "\${env:OTHER}" } }\n`,
      ["3:58: Content.jdbcUrl must be text that matches ^jdbc:oracle: for the type oracle"],
    ],
  ])("%s", async (_title, text, want, words = []) => {
    const found = await listMistakes(text, words, { "-": "in" });
    expect(found).toEqual(
      want.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
    );
    expect(found.join()).not.toMatch(/Zq1qZ|Xw2wX/);
  });

  test.each([
    [
      "A file of too many words is not parsed",
      `[${"1,".repeat(1_000_001)}`,
      "1:1: has more than 2000000 words and signs: divide it",
    ],
    [
      "Brackets without end overflow nothing",
      "[".repeat(100_000),
      expect.stringMatching(/is not valid YAML or JSON/),
    ],
  ])("%s", async (_title, text, want) => {
    expect(await listMistakes(text)).toContainEqual(want);
  });

  test("Aliases of aliases end at a limit", async () => {
    const anchors = [..."bcdefgh"].map((name, index) => {
      const target = "abcdefg"[index];
      return `${name}: &${name} [${`*${target},`.repeat(10)}]\n`;
    });
    const text = `a: &a [${"1,".repeat(10)}]\n${anchors.join("")}dataSources: []\n`;
    expect(await listMistakes(text)).toContainEqual(
      expect.stringMatching(/^6:\d+: aliases stand for too much: write some of them out$/),
    );
  });
});

describe("--allow-unset-references", () => {
  const FLAG = "--allow-unset-references";

  test.each(Object.entries(createDataSourceExamples.inputs))(
    "judges %s without the values of its references",
    async (_, input) => {
      const texts = Object.entries(input.Content).filter(([, value]) => typeof value === "string");
      const unset = Object.fromEntries(
        texts.map(([member]) => [member, `\${env:NO_${member.toUpperCase()}}`]),
      );
      const file = JSON.stringify({ dataSources: [{ ...input, Content: { ...input.Content, ...unset } }] });
      expect((await check(["f"], { f: file })).code).toBe(2);
      const { code, err } = await check(["f", FLAG], { f: file });
      expect([code, err]).toEqual([
        0,
        expect.stringMatching(/^1 data source\. No mistakes\.\nIn all files /),
      ]);
      expect(err).toContain(` ${texts.length} text`);
    },
  );

  test("takes a file, standard input and a part of a text that are not there, and judges those that are", async () => {
    const content = `{ database: "\${file:none}", instanceName: "a\${env:EMPTY}", username: "\${stdin}", password: "\${env:OTHER}" }`;
    const { code, out, err } = await check(["f.yaml", FLAG], {
      "f.yaml": `${HEAD}- { Name: a, Content: ${content} }\n- { Name: b, Content: ${RDS} }\n`,
    });
    expect([code, err]).toEqual([
      0,
      "2 data sources. No mistakes.\nIn all files 3 texts have references that lead nowhere here, and were not judged.\n",
    ]);
    expect(out).toContain("f.yaml:3:3");
  });

  test("takes no other mistake, at an unset value or beside it", async () => {
    const found = await listMistakes(
      `${HEAD}- Name: a\n  Content:\n    database: "\${env:NONE}"\n    instanceName: "\${NONE}"\n    username: 5\n    url: "\${env:NONE}"\n    password: "\${stdin}\${stdin}"\n    token: Zq1qZ\n`,
      [FLAG],
    );
    expect(found).toEqual([
      expect.stringMatching(/^6:19: expected \$\{env:NAME\}/),
      "7:15: Content.username must be a string for the type rds: quote it",
      expect.stringMatching(/^8:5: unknown member of Content/),
      expect.stringMatching(/^9:15: standard input stands in another place already/),
      expect.stringMatching(/^10:5: unknown member of Content/),
      expect.stringMatching(/^10:12: a secret stands in the file/),
    ]);
  });

  test.each([
    ["missing in each form of Content", `{ DataSourceType: mysql, Content: { username: "\${env:NONE}" } }`],
    [
      "missing in the only form",
      `{ DataSourceType: oracle, Content: { jdbcUrl: "\${env:NONE}", username: u } }`,
    ],
    [
      "of another type",
      `{ DataSourceType: mysql, Content: { jdbcUrl: 5, username: u, password: "\${env:NONE}" } }`,
    ],
  ])("tells a member that is %s", async (_, entry) => {
    const head = "defaults: { ProjectId: 1, EnvType: 1, Name: a }\ndataSources:\n";
    expect(await listMistakes(`${head}- ${entry}\n`, [FLAG])).not.toEqual([]);
  });

  test("tells a file that is there and cannot be used", async () => {
    const text = `${HEAD}- { Name: a, Content: ${RDS.replace("env:PASSWORD", "file:big")} }\n`;
    expect(await listMistakes(text, [FLAG], { big: "x".repeat(70_000) })).toEqual([
      expect.stringContaining("the reference cannot be read: it is larger than 65536 bytes"),
    ]);
  });

  test("is of check alone, since who sends a call needs the values", async () => {
    for (const name of ["plan", "apply"])
      expect(await run([name, "f", FLAG])).toMatchObject({
        code: 2,
        err: expect.stringContaining(`unknown option '${FLAG}'`),
      });
  });
});
