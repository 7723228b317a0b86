import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createDataSourceExamples } from "@dataworks-kit/api";
import { type DataSource, DEFAULT_WORLD } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import { isSecretName, parseJson, stringifyJson } from "@dataworks-kit/wire";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { InterruptedError } from "../src/terminal.ts";
import { type Outside, type Run, run } from "./support/run.ts";

type Given = Partial<DataSource> & { readonly name: string };

/** A double whose workspace has these data sources. */
async function startDouble(given: readonly Given[], options: Parameters<typeof startServer>[0] = {}) {
  const dataSources = given.map((one, index) => ({
    id: index + 1,
    projectId: 1,
    envType: 1,
    connectionType: "rds",
    content: stringifyJson(RDS),
    ...one,
  }));
  const double = await startServer({
    world: { ...DEFAULT_WORLD, dataSources, nextDataSourceId: 100_000 },
    ...options,
  });
  return double;
}

const RDS = { database: "d", instanceName: "rm-1", username: "u", password: "Zq1qZq" };

async function importWorld(
  given: readonly Given[],
  words: readonly string[] = [],
  { options = {}, ...outside }: Outside & { options?: Parameters<typeof startServer>[0] } = {},
): Promise<Run> {
  await using double = await startDouble(given, options);
  return await run(["import", "--endpoint", double.url, "--project-id", "1", ...words], outside);
}

/** A server that answers every page with these items, whatever is asked. */
async function importItems(items: readonly object[], words: readonly string[] = []): Promise<Run> {
  const server = createServer((_, response) => {
    const Data = { PageNumber: 1, PageSize: 100, TotalCount: items.length, DataSources: items };
    response.end(stringifyJson({ RequestId: "r", HttpStatusCode: 200, Data, Success: true }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return run(["import", "--endpoint", `http://127.0.0.1:${port}`, "--project-id", "1", ...words]);
}

const refer = (variable: string) => `\${env:${variable}}`;

const ITEM = {
  Id: 1,
  ProjectId: 1,
  Name: "a",
  DataSourceType: "rds",
  EnvType: 1,
  Status: 1,
  Content: stringifyJson(RDS),
};

/** The variables that standard error lists at its end. */
function listVariables({ err }: Run): string[] {
  return /^set: (.*)\n$/m.exec(err)?.[1]?.split(", ") ?? [];
}

function check(imported: Run, words: readonly string[] = []): Promise<Run> {
  const env = Object.fromEntries(
    listVariables(imported).map((name) => [
      name,
      name.endsWith("JDBC_URL") ? "jdbc:oracle:thin:@h" : `secret of ${name}`,
    ]),
  );
  return run(["check", "f.yaml", ...words], { files: { "f.yaml": imported.out }, env });
}

interface File {
  readonly defaults: object;
  readonly dataSources: readonly {
    readonly Name: string;
    readonly EnvType: number;
    readonly Content?: Readonly<Record<string, unknown>>;
  }[];
}

function readFile({ out }: Run): File {
  return parse(out);
}

const SECRETS = ["accessKey", "password", "securityToken"];

const listSecrets = (content: object) =>
  Object.entries(content).flatMap(([name, value]) => (SECRETS.includes(name) ? [String(value)] : []));

/** The members that come over as they are: they are not secrets, hold none, and no text of theirs looks like it. */
function keepOpen(content: object): object {
  const isOpen = (text: string) => ![...listSecrets(content), "@"].some((sign) => text.includes(sign));
  const entries = Object.entries(content);
  return Object.fromEntries(
    entries.filter(([name, value]) => !SECRETS.includes(name) && isOpen(String(value))),
  );
}

/** The text that a text of a file stands for. */
const readEscapes = (text: string) => text.replaceAll("$$" + "{", () => "$" + "{");

const EXAMPLES = Object.values(createDataSourceExamples.inputs);

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("dataworks import", () => {
  test("prints what the README shows, file and standard error", async () => {
    const [, section = ""] = README.split("## `dataworks import`");
    const [, file, told] = /```yaml\n(.*?)```.*?\n\n```\n(.*?)```/s.exec(section) ?? [];
    const { code, out, err } = await importWorld([
      {
        name: "stock",
        connectionType: "kafka",
        description: "events of the stock",
        status: "DISABLED",
        content: '{"instanceId":"alikafka-1","regionId":"cn-shanghai"}',
      },
      {
        name: "orders",
        envType: 0,
        subType: "mysql",
        content: '{"database":"orders","instanceName":"rm-dev","username":"reader","password":"Zq1qZ"}',
      },
    ]);
    expect([code, out, err]).toEqual([0, file, told]);
  });

  test.each([{ revealContent: false }, { revealContent: true }])(
    "makes of every listed type what dataworks check takes, with %j",
    async (options) => {
      const given = EXAMPLES.map((example, index) => ({
        name: `n${String(index).padStart(2, "0")}`,
        envType: index % 2,
        connectionType: example.DataSourceType,
        description: example.Description,
        content: stringifyJson(example.Content),
        ...("SubType" in example && { subType: example.SubType }),
      }));
      const imported = await importWorld(given, [], { options });
      const { code, out, err } = await check(imported, ["--json"]);
      expect([code, err]).toEqual([0, `${EXAMPLES.length} data sources. No mistakes.\n`]);
      const want = EXAMPLES.map(({ DataSourceType, Description, Content }, index) => ({
        input: {
          ProjectId: 1,
          Name: given[index]?.name,
          EnvType: index % 2,
          DataSourceType,
          Description,
          Content: keepOpen(Content),
        },
      }));
      expect(parseJson(out)).toMatchObject(want);
      for (const [index, { Content = {} }] of readFile(imported).dataSources.entries())
        for (const secret of listSecrets(EXAMPLES[index]?.Content ?? {}))
          expect(stringifyJson(Object.values(Content))).not.toContain(secret);
    },
  );

  test("keeps integers beyond 2^53, and texts that YAML or a reference could take for something else", async () => {
    const project = {
      id: 9223372036854775807n,
      tenantId: 1,
      members: [{ userId: "owner", role: "owner" }],
    } as const;
    const dataSource = {
      id: 1,
      projectId: project.id,
      envType: 1,
      connectionType: "redis",
      name: "yes",
      description: "a\nb: $" + "{env:HOME} $$" + "{x}",
      content:
        '{"port":9007199254740993,"small":1.5,"on":"010","off":"null","x y":"- a","none":null,"list":[1,"1"]}',
    };
    const world = { ...DEFAULT_WORLD, projects: [project], dataSources: [dataSource], nextDataSourceId: 2 };
    const imported = await importWorld([], ["--project-id", String(project.id)], { options: { world } });
    expect(imported.out).toContain("defaults: { ProjectId: 9223372036854775807 }\n");
    const { code, out } = await check(imported, ["--json", "--allow-undocumented-type"]);
    expect(code).toBe(0);
    expect(parseJson(out)).toMatchObject([
      {
        input: {
          ProjectId: project.id,
          Name: "yes",
          // As the file has it.
          Description: dataSource.description.replaceAll(/\$\{/g, "$$$${"),
          Content: parseJson(dataSource.content),
        },
      },
    ]);
  });

  test("lists every page, tells how far it is, and sorts by Name and EnvType", async () => {
    const given = Array.from({ length: 250 }, (_, index) => ({
      name: `n${String(index >> 1).padStart(3, "0")}`,
      envType: 1 - (index % 2),
    }));
    const imported = await importWorld(given);
    const places = readFile(imported).dataSources.map(({ Name, EnvType }) => `${Name} ${EnvType}`);
    expect(places).toEqual([...places].sort());
    expect(places).toHaveLength(250);
    expect(imported.err).toMatch(
      /^dataworks: 100 of 250 \.\.\.\ndataworks: 200 of 250 \.\.\.\n250 data sources\.\nset: /,
    );
    expect(new Set(listVariables(imported)).size).toBe(250);
  });

  test.each([
    [[], ["a", "ab", "abab", "b"]],
    [["--env-type", "0"], ["b"]],
    [
      ["--only", "a*"],
      ["a", "ab", "abab"],
    ],
    [
      ["--only", "*a*b"],
      ["ab", "abab"],
    ],
    [
      ["--only", "ab*ab", "--only", "b"],
      ["abab", "b"],
    ],
    [["--only", "ab"], ["ab"]],
    [
      ["--only", "*"],
      ["a", "ab", "abab", "b"],
    ],
  ])("%j chooses %j", async (words, want) => {
    const given = [{ name: "a" }, { name: "b", envType: 0 }, { name: "ab" }, { name: "abab" }];
    const imported = await importWorld(given, words);
    expect(readFile(imported).dataSources.map(({ Name }) => Name)).toEqual(want);
  });

  test("prints a valid file of an empty workspace", async () => {
    const imported = await importWorld([]);
    const file = "defaults: { ProjectId: 1 }\ndataSources: []\n";
    expect(imported).toEqual({ code: 0, out: file, err: "0 data sources.\n" });
    expect((await check(imported)).code).toBe(0);
  });

  test("says nothing with --quiet, and the file is the same", async () => {
    const given = Array.from({ length: 101 }, (_, index) => ({
      name: `n${index}`,
      status: "DISABLED" as const,
    }));
    const { out } = await importWorld(given);
    expect(await importWorld(given, ["--quiet"])).toEqual({ code: 0, out, err: "" });
  });

  test("takes an item that comes twice for one, and leaves out one without a Name", async () => {
    const { code, out, err } = await importItems([
      ITEM,
      { ...ITEM, Description: "newer" },
      { ...ITEM, Id: 2, Name: "" },
    ]);
    expect(code).toBe(0);
    expect(parse(out).dataSources).toMatchObject([{ Name: "a", Description: "newer" }]);
    expect(err).toBe(
      "1 data source left out: the answer has no Name.\n1 data source.\nset: A_PROD_PASSWORD\n",
    );
  });
});

describe("What a file cannot say is a comment above its entry, and a line on standard error:", () => {
  const OPEN = "dataworks check needs --allow-undocumented-type";
  test.each<[what: string, changes: object, want: string, members?: object]>([
    [
      "no Content",
      { Content: undefined },
      "the Content of the answer is absent: write it",
      { Content: undefined },
    ],
    [
      "Content that is not JSON",
      { Content: '{\\"a\\":1}' },
      "the Content of the answer is not a JSON object: write it",
      { Content: undefined },
    ],
    [
      "Content that is a list",
      { Content: "[1]" },
      "the Content of the answer is not a JSON object: write it",
      { Content: undefined },
    ],
    [
      "Content that is too deep",
      { Content: `{"a":${"[".repeat(70)}${"]".repeat(70)}}` },
      "the Content of the answer nests deeper than 60 levels: write it",
      { Content: undefined },
    ],
    [
      "a type that is not listed",
      { DataSourceType: "redis" },
      `the type redis is not listed: ${OPEN}`,
      { DataSourceType: "redis" },
    ],
    [
      "no type",
      { DataSourceType: undefined },
      "the answer has no DataSourceType: write it",
      { DataSourceType: undefined },
    ],
    ["no EnvType", { EnvType: undefined }, "the answer has no EnvType: write it", { EnvType: undefined }],
    [
      "an engine that is not listed",
      { SubType: "oracle" },
      `the SubType oracle is not listed for the type rds: ${OPEN}`,
      { SubType: "oracle" },
    ],
    [
      "members that are not listed",
      { Content: stringifyJson({ ...RDS, usrname: "x", "a\nb": 1 }) },
      `Content has members that are not listed for the type rds (usrname, a\\nb): ${OPEN}`,
      { Content: { usrname: "x", "a\nb": 1 } },
    ],
    ["a data source that is disabled", { Status: 2 }, "it is disabled, which a file cannot say"],
    [
      "the default engine",
      { DefaultEngine: true },
      "it is the default engine of the workspace, and belongs to it",
    ],
    ["one that is shared", { Shared: true }, "another workspace shares it with this one"],
    [
      "a mask within a text",
      { Content: stringifyJson({ ...RDS, database: "x?key=***" }) },
      "Content.database holds a secret, or a mask of one: A_PROD_DATABASE is its whole text",
      { Content: { database: refer("A_PROD_DATABASE") } },
    ],
    [
      "a password in the Description",
      { Description: "reader, password: Zq1qZq" },
      "the Description holds a secret, and is left out",
      { Description: undefined },
    ],
    [
      "a password in the Description, and no Content",
      { Description: "reader, password: Zq1qZq", Content: "" },
      "the Description holds a secret, and is left out",
      { Description: undefined, Content: undefined },
    ],
    [
      "half of a surrogate pair",
      { DataSourceType: "redis", Description: "x\ud800y", Content: '{"a":"b\\udc00"}' },
      "the type redis is not listed: dataworks check needs --allow-undocumented-type",
      { Description: "x\ufffdy", Content: { a: "b\ufffd" } },
    ],
    [
      "a number beyond 64 bits",
      { DataSourceType: "redis", Content: '{"a":{"big":123456789012345678901234567890}}' },
      "Content.a.big is left out: a file cannot say this number",
      { Content: { a: {} } },
    ],
    [
      "a member that YAML would merge",
      { DataSourceType: "redis", Content: '{"a":{"<<":1}}' },
      "Content.a.<< is left out: YAML would merge it",
      { Content: { a: {} } },
    ],
  ])("%s", async (_, changes, want, members = {}) => {
    const { code, out, err } = await importItems([{ ...ITEM, ...changes }]);
    expect(code).toBe(0);
    expect(out).toContain(`\n  # ${want}\n  - Name: a\n`);
    const title = "EnvType" in changes ? "a (EnvType unknown)" : "a (EnvType 1)";
    expect(err.split("\n")).toContain(`${title}: ${want}`);
    const [entry] = parse(out).dataSources;
    expect(Object.fromEntries(Object.keys(members).map((name) => [name, entry[name]]))).toMatchObject(
      members,
    );
  });
});

describe("A secret never comes over, whatever the answer shows:", () => {
  const reveal = (content: object) => importItems([{ ...ITEM, Content: stringifyJson(content) }]);

  test.each<[what: string, content: object, want: object]>([
    ["a member of the contract", RDS, { password: refer("A_PROD_PASSWORD") }],
    ["one that is empty", { ...RDS, password: "" }, { password: refer("A_PROD_PASSWORD") }],
    ["one that is null", { ...RDS, password: null }, { password: refer("A_PROD_PASSWORD") }],
    ["one that the answer lacks", { ...RDS, password: undefined }, { password: refer("A_PROD_PASSWORD") }],
    ["a name that sounds secret", { apiToken: 12345678 }, { apiToken: refer("A_PROD_API_TOKEN") }],
    [
      "a name that sounds secret, within lists and objects",
      { more: [{ access_key: { Zq1qZq: 1 } }] },
      { more: [{ access_key: refer("A_PROD_MORE_0_ACCESS_KEY") }] },
    ],
    ["a mask under a harmless name", { ...RDS, username: "***" }, { username: refer("A_PROD_USERNAME") }],
    [
      "a JDBC URL with a password",
      { url: "jdbc:mysql://h/d?user=u&password=Zq1qZq" },
      { url: refer("A_PROD_URL") },
    ],
    [
      "a text that repeats a secret",
      { ...RDS, database: "d;Zq1qZq" },
      { database: refer("A_PROD_DATABASE") },
    ],
    [
      "JSON in a text",
      { ...RDS, database: '[{"password":"Zq1qZq"}]' },
      { database: refer("A_PROD_DATABASE") },
    ],
  ])("%s", async (_, content, want) => {
    const imported = await reveal(content);
    expect(imported.code).toBe(0);
    expect(imported.out + imported.err).not.toMatch(/Zq1qZq|12345678/);
    expect(readFile(imported).dataSources[0]?.Content).toMatchObject(want);
    expect((await check(imported, ["--allow-undocumented-type"])).code).toBe(0);
  });
});

describe("The name of a variable says where it belongs:", () => {
  test.each<[what: string, given: readonly Given[], want: readonly string[]]>([
    ["the environments", [{ name: "a", envType: 0 }, { name: "a" }], ["A_DEV_PASSWORD", "A_PROD_PASSWORD"]],
    ["words", [{ name: "orderItems-v2 (eu)" }], ["ORDER_ITEMS_V2_EU_PROD_PASSWORD"]],
    ["a digit at the start", [{ name: "2024_orders" }], ["DATA_SOURCE_2024_ORDERS_PROD_PASSWORD"]],
    ["no letter of ASCII", [{ name: "订单", id: 7 }], ["DATA_SOURCE_7_PROD_PASSWORD"]],
    [
      "names that become one",
      [{ name: "a-b" }, { name: "a_b" }, { name: "A.B" }],
      ["A_B_PROD_PASSWORD", "A_B_PROD_PASSWORD_2", "A_B_PROD_PASSWORD_3"],
    ],
    [
      "a name that looks numbered",
      [{ name: "a" }, { name: "a!" }, { name: "a_PROD_PASSWORD_2", content: '{"***":"***"}' }],
      ["A_PROD_PASSWORD", "A_PROD_PASSWORD_2", "A_PROD_PASSWORD_2_PROD", "A_PROD_PASSWORD_2_PROD_PASSWORD"],
    ],
  ])("%s", async (_, given, want) => {
    const imported = await importWorld(given, [], { options: {} });
    expect(listVariables(imported)).toEqual(want);
  });
});

describe("An import that fails prints no file:", () => {
  const NO_KEY = { env: { ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true", HOME: "/nowhere" } };
  test.each<[words: readonly string[], code: number, want: string, outside?: Outside]>([
    [["--project-id", "404"], 1, "ListDataSources"],
    [["--project-id", "404", "--quiet"], 1, "ListDataSources"],
    [["--project-id", "x"], 2, "Expected an int64"],
    [["--project-id", "9223372036854775808"], 2, "--project-id: expected an int64"],
    [["--env-type", "2"], 2, "Allowed choices are 0, 1"],
    [["--only", "x*"], 2, "import: --only x* fits the Name of no data source that was listed."],
    [["--timeout", "0"], 2, "Expected a number of seconds"],
    [["--endpoint", "http://127.0.0.1:9"], 3, "Check --region-id or --endpoint"],
    [[], 2, "no usable access key was found", NO_KEY],
    [[], 130, "Nothing was sent", { interrupted: AbortSignal.abort(new InterruptedError()) }],
  ])("%j ends with %i", async (words, code, want, outside = {}) => {
    const given = [{ name: "a" }];
    const result = await importWorld(given, words, outside);
    expect([result.code, result.out]).toEqual([code, ""]);
    expect(result.err).toContain(want);
  });

  test("without --project-id", async () => {
    const { code, err } = await run(["import"]);
    expect(code).toBe(2);
    expect(err).toContain("required option '--project-id <N>' not specified");
  });
});

/** What YAML, references and terminals take for more than text. */
const TERMINAL_SIGNS = [
  "\u001b[2J",
  "\u009b1m",
  "\r",
  "\u0000",
  "\u202e",
  "\u200b",
  "\u2028",
  "\ufeff",
  "\u{e0041}",
];
const YAML_SIGNS = [
  "\n",
  "\n- Name: forged\n",
  "\n# ",
  ": ",
  " #",
  "{",
  "- ",
  "'",
  '"',
  "\\",
  "%",
  "@",
  "<<",
  "~",
  "\u0085",
];
const FILE_SIGNS = ["$" + "{env:HOME}", "$" + "{", "$$", "***"];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TERMINAL_SIGNS, ...YAML_SIGNS, ...FILE_SIGNS),
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.string({ maxLength: 5 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(""))
  .filter((joined) => joined !== "");
/** No text has one by chance. */
const secret = fc.string({ unit: fc.constantFrom(..."QWXYZ4567"), minLength: 12, maxLength: 20 });
const secretName = fc.constantFrom("password", "accessKey", "apiToken", "X-Secret", "db_password");
const listed = fc.record({
  name: text,
  envType: fc.constantFrom(0, 1),
  description: fc.option(text, { nil: undefined }),
  type: fc.constantFrom("rds", "mysql", "kafka", "redis"),
  members: fc.dictionary(
    text,
    fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 2 })),
  ),
  secretName,
  secret,
  place: fc.constantFrom("member", "nested", "list", "object", "text"),
});

type Listed = typeof listed extends fc.Arbitrary<infer Value> ? Value : never;

function hold({ place, secretName, secret, members }: Listed): object {
  const own = { [secretName]: place === "object" ? { [secret]: [secret] } : secret };
  if (place === "nested") return { ...members, within: { deeper: own } };
  if (place === "list") return { ...members, within: [own] };
  if (place === "text") return { ...members, within: `jdbc:mysql://h/d?a=1&password=${secret}`, also: own };
  return { ...members, ...own, again: `of ${secret}` };
}

/** A terminal obeys it, or does not show it. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A text is a reference, or comes back exactly, as everything else does. */
function expectSame(value: unknown, given: unknown): void {
  if (typeof given === "string" && /^\$\{env:[A-Z0-9_]+\}$/.test(String(value))) return;
  if (Array.isArray(given))
    for (const [index, item] of given.entries()) expectSame(Object(value)[index], item);
  else expect(typeof value === "string" ? readEscapes(value) : value).toEqual(given);
}

test("Whatever names and texts are, the file is YAML that gives them back, and neither a secret nor a sign for the terminal comes out", async () => {
  const lists = fc.uniqueArray(listed, {
    maxLength: 6,
    selector: ({ name, envType }) => JSON.stringify([name, envType]),
  });
  await fc.assert(
    fc.asyncProperty(lists, fc.boolean(), async (all, revealContent) => {
      const given = all.map((one) => ({
        name: one.name,
        envType: one.envType,
        connectionType: one.type,
        ...(one.description !== undefined && { description: one.description }),
        content: stringifyJson(hold(one)),
      }));
      const imported = await importWorld(given, [], { options: { revealContent } });
      expect(imported.code).toBe(0);
      for (const one of all) expect(imported.out + imported.err).not.toContain(one.secret);
      expect(imported.out + imported.err).not.toMatch(UNSAFE);
      const { dataSources } = readFile(imported);
      const came = new Map(dataSources.map((one) => [`${one.EnvType} ${readEscapes(one.Name)}`, one]));
      expect(came.size).toBe(all.length);
      for (const { name, envType, members } of all)
        for (const [member, value] of Object.entries(revealContent ? members : {}))
          if (member !== "<<" && !isSecretName(member))
            expectSame(came.get(`${envType} ${name}`)?.Content?.[member], value);
      expect([...came.keys()].sort()).toEqual(all.map(({ name, envType }) => `${envType} ${name}`).sort());
      const variables = listVariables(imported);
      expect(new Set(variables).size).toBe(variables.length);
      for (const variable of variables) expect(variable).toMatch(/^[A-Z][A-Z0-9_]*$/);
      const { code, err } = await check(imported, ["--allow-undocumented-type"]);
      expect([code, err], imported.out).toEqual([0, expect.stringContaining("No mistakes")]);
    }),
    { numRuns: 100 },
  );
});
