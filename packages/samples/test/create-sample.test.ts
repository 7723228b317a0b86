import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES, type SampleLanguage } from "@dataworks-kit/samples";
import { describe, expect, test } from "vitest";
import { LANGUAGES, WRITTEN } from "./support/languages.ts";

const IDS = SAMPLE_LANGUAGES.map(({ id }) => id);
const CONTENT = { database: "orders", instanceName: "rm-1", username: "reader", password: "hunter2" };
const INPUT = {
  RegionId: "cn-beijing",
  ProjectId: 1,
  Name: "orders",
  ConnectionType: "rds",
  SubType: "mysql",
  EnvType: 1,
  Content: CONTENT,
};
const code = (language: SampleLanguage, changes: Readonly<Record<string, unknown>> = {}, endpoint?: string) =>
  createSample(language, {
    contract: createConnection,
    input: { ...INPUT, ...changes },
    ...(endpoint && { endpoint }),
  }).code;
const listNames = (changes: Readonly<Record<string, unknown>>) =>
  createSample("go", { contract: createConnection, input: { ...INPUT, ...changes } })
    .environment.map(({ name }) => name)
    .slice(2);

describe.each(IDS)("The sample in %s", (language) => {
  test("says what it is, what to install and what it reads", () => {
    const sample = createSample(language, { contract: createConnection, input: INPUT });
    expect(sample.language).toBe(language);
    expect(sample.title).toBe(SAMPLE_LANGUAGES.find(({ id }) => id === language)?.title);
    expect(sample.fileName).toMatch(/^[\w-]+\.\w+$/i);
    expect(sample.install === "", sample.install).toBe(WRITTEN[language].isThere === true);
    expect(sample.environment).toEqual([
      { name: "ALIBABA_CLOUD_ACCESS_KEY_ID", meaning: "the id of the access key" },
      { name: "ALIBABA_CLOUD_ACCESS_KEY_SECRET", meaning: "the secret of the access key" },
      { name: "DATA_SOURCE_PASSWORD", meaning: '"password" of Content' },
    ]);
    for (const { name } of sample.environment.slice(2)) expect(sample.code).toContain(name);
    expect(sample.code).toMatch(/[^\n]\n$/);
  });

  test("holds the call and no secret", () => {
    for (const text of ["orders", "rds", "mysql", "instanceName", "rm-1", "cn-beijing"])
      expect(code(language)).toContain(text);
    expect(code(language)).not.toContain("hunter2");
  });

  test("leaves out what is missing", () => {
    const without = code(language, { SubType: undefined, Description: null, Content: undefined });
    expect(without).not.toMatch(/sub-?_?type|description|DATA_SOURCE|request\.Content|setContent|Content=/i);
  });

  test("calls the server that is named", () => {
    const local = code(language, {}, "http://127.0.0.1:8080/");
    expect(local).toContain("127.0.0.1:8080");
    expect(local).not.toContain("aliyuncs.com");
  });

  test.each([
    ["RegionId", undefined, "cn-shanghai"],
    ["a region without an endpoint of its own", "cn-qingdao", "cn-qingdao|dataworks.aliyuncs.com"],
    ["text that would make another host", "x@evil.example/", "cn-shanghai|x@evil.example/"],
  ])("has a server for %s", (_, RegionId, want) => {
    expect(want.split("|").some((text) => code(language, { RegionId }).includes(text))).toBe(true);
    expect(code(language, { RegionId })).not.toMatch(/evil\.example\/\.aliyuncs/);
  });

  test.each([[Symbol.iterator], [() => 1], [Number.NaN], [1.5], [true], [{ a: 1 }], [["x"]], ["abc"]])(
    "is written for a value of the wrong type, %s",
    (value) => {
      const input = { ...INPUT, ProjectId: value, Name: value, EnvType: value, Content: value };
      expect(createSample(language, { contract: createConnection, input }).code).toContain("rds");
    },
  );
});

test.each(LANGUAGES)(
  "In %s the largest int64 is exact, as a bigint and as text",
  (language, { largestInteger: want }) => {
    for (const ProjectId of [9223372036854775807n, "9223372036854775807"])
      expect(code(language, { ProjectId })).toContain(want);
  },
);

test.each(LANGUAGES)("In %s an integer of Content is exact", (language, { integerOfContent: want }) => {
  expect(code(language, { Content: '{"id":9007199254740993}' })).toContain(want);
});

test("In dataworks it is one command, which reads secrets itself", () => {
  expect(code("dataworks", {}, "http://127.0.0.1:8080")).toBe(`dataworks create-connection \\
  --region-id=cn-beijing \\
  --endpoint=http://127.0.0.1:8080 \\
  --project-id=1 \\
  --name=orders \\
  --connection-type=rds \\
  --sub-type=mysql \\
  --env-type=1 \\
  --content='{"database":"orders","instanceName":"rm-1","username":"reader"}' \\
  --content-secret=password=DATA_SOURCE_PASSWORD
`);
});

test.each<["command" | "script", string, unknown]>([
  ["command", "no Content", undefined],
  ["command", "an empty Content", {}],
  ["command", "a Content without secrets", { database: "a", x: [{ y: null }] }],
  ["command", "nothing but secrets", { password: "a", accessKey: "b" }],
  ["command", "a secret under an odd name", { "tökén = 'x'": "a" }],
  ["script", "a secret under a name that no argument holds", { "token\0": "a" }],
  ["script", "a secret deeper in Content", { password: "a", x: { password: "a" } }],
  ["script", "a secret in a list", { password: ["a"], x: ["x://u:p@host"] }],
  ["script", "text that is still typed", '{"database":"a'],
  ["script", "text that may hold a secret", '{"password":"a'],
  ["script", "more than an argument holds", { database: "a".repeat(128 * 1024) }],
])("In dataworks a %s is written for %s", (want, _, Content) => {
  const written = code("dataworks", { Content });
  expect(written.startsWith("#!/usr/bin/env bash\n") ? "script" : "command").toBe(want);
  expect(written).toContain("dataworks create-connection ");
});

describe("A secret becomes a variable", () => {
  test.each<[string, unknown, string[]]>([
    [
      "by the names of the contract, in any case",
      { accessKey: "a", Password: "b", securityToken: "c" },
      ["ACCESS_KEY", "PASSWORD", "SECURITY_TOKEN"],
    ],
    [
      "at any depth, each its own",
      { password: "a", x: [{ password: "b" }, { password: "a" }] },
      ["PASSWORD", "PASSWORD_2"],
    ],
    [
      "of any type, but for null",
      { password: 123456, x: { accessKey: ["a"] }, y: { password: null } },
      ["PASSWORD", "ACCESS_KEY"],
    ],
    ["that is spelt as a mask", { password: "***" }, ["PASSWORD"]],
    ["in a URL", { jdbcUrl: "jdbc:mysql://u:p@host", b: "jdbc:x://host?password=p" }, ["JDBC_URL", "B"]],
    ["in JSON inside JSON", { address: '{"accessKey":"a"}' }, ["ADDRESS"]],
    [
      "that another member repeats",
      { password: "hunter2", url: "x://h?pw=hunter2", database: "hunter2", a: "hunter" },
      ["PASSWORD", "URL", "DATABASE"],
    ],
    ["in text that is still typed", '{"database":"a","password":"hunt', ["CONTENT"]],
    ["in text that spells it otherwise", '{"p\\u0061ssword":"hunt', ["CONTENT"]],
    ["in an array", [{ password: "a" }], ["CONTENT"]],
    ["deeper than anybody looks", `${'{"a":'.repeat(50)}{"password":"a"}${"}".repeat(50)}`, ["CONTENT"]],
    ["under a name of odd characters", { "token ü-${x}": "a" }, ["TOKEN_X"]],
    ["nowhere", { database: "a" }, []],
    ["in any text that is still typed, since nobody can tell", '{"database":"a', ["CONTENT"]],
    ["nowhere in an array", "[1]", []],
    ["nowhere in no text", " ", []],
    ["keeping its shape", { credentials: { id: "a", keys: ["b", 1, true, null] } }, ["ID", "KEYS", "KEYS_2"]],
  ])("%s", (_, Content, names) => {
    expect(listNames({ Content })).toEqual(names.map((name) => `DATA_SOURCE_${name}`));
  });
});

test("Content that nobody could write as JSON comes from the environment", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(code("python", { Content: circle })).toContain('content=os.environ["DATA_SOURCE_CONTENT"]');
  expect(code("python", { Content: "[".repeat(100_000) })).toContain('os.environ["DATA_SOURCE_CONTENT"]');
});
