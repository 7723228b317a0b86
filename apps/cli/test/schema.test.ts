import { createDataSourceExamples } from "@dataworks-kit/api";
import { createDataSource } from "@dataworks-kit/api/operations";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "./support/run.ts";

type Judge = (text: string) => boolean;

async function createJudge(...words: string[]): Promise<Judge> {
  const { code, out, err } = await run(["schema", ...words], { env: {} });
  expect([code, err]).toEqual([0, ""]);
  const schema: AnySchemaObject = JSON.parse(out);
  // Strict: a keyword that the validator does not know is refused. Conditions repeat no types.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  const validate = ajv.compile(schema);
  return (text) => validate(parse(text)) === true;
}

let isValid: Judge;
beforeAll(async () => {
  isValid = await createJudge();
});

const REFERENCE = "$" + "{env:PASSWORD}";
const CONTENT = `{ database: d, instanceName: rm-1, username: u, password: "${REFERENCE}" }`;
const HEAD = "defaults: { ProjectId: 1, DataSourceType: rds, EnvType: 1 }\ndataSources:\n";
const SECRETS = new Set(createDataSource.parameters.flatMap(({ secrets }) => secrets ?? []));

/** The documented input of each type, with its secrets as references. */
const EXAMPLES = Object.entries(createDataSourceExamples.inputs).map(([name, input]) => {
  const Content = Object.fromEntries(
    Object.entries(input.Content).map(([member, value]) => [
      member,
      SECRETS.has(member) && typeof value === "string" ? REFERENCE : value,
    ]),
  );
  return [name, JSON.stringify({ dataSources: [{ ...input, Content }] })] as const;
});

const check = (text: string, ...words: string[]) =>
  run(["check", "f", ...words], { files: { f: text }, env: { PASSWORD: "Zq1qZ" } });

describe("dataworks schema", () => {
  test.each(EXAMPLES)("takes the documented %s, as check does", async (_name, text) => {
    expect(isValid(text)).toBe(true);
    expect(await check(text)).toMatchObject({ code: 0 });
  });

  test.each([
    [
      "environments",
      `environments: { dev: { EnvType: 0, ProjectId: 1 } }\ndataSources:\n- { Name: a, ConnectionType: rds, Content: ${CONTENT} }`,
    ],
    [
      "Content in parts",
      `defaults: { ProjectId: 1, EnvType: 1, Content: { username: u } }\ndataSources:\n- { Name: a, ConnectionType: rds, SubType: mysql, Content: { database: d, instanceName: i, password: "${REFERENCE}${REFERENCE}" } }`,
    ],
    ["the type of the defaults", `${HEAD}- { Name: a, Content: ${CONTENT} }`],
    [
      "an EnvType of the defaults for every environment",
      "defaults: { EnvType: 1 }\nenvironments: { a: { ProjectId: 1 }, b: { ProjectId: 2 } }\ndataSources: []",
    ],
    ["no data source", "$schema: x\ndataSources: []"],
  ])("takes %s, as check does", async (_title, text) => {
    expect(isValid(text)).toBe(true);
    expect(await check(text)).toMatchObject({ code: 0 });
  });

  test.each([
    ["no list", "defaults: {}"],
    ["an unknown member", "dataSources: []\nmore: 1"],
    ["an unknown member of an entry", `${HEAD}- { Name: a, name: a, Content: ${CONTENT} }`],
    ["a Name in the defaults", "defaults: { Name: a }\ndataSources: []"],
    ["an entry without a Name", `${HEAD}- { Content: ${CONTENT} }`],
    ["an entry without Content", `${HEAD}- { Name: a }`],
    [
      "an entry without ProjectId",
      `dataSources:\n- { Name: a, EnvType: 1, DataSourceType: rds, Content: ${CONTENT} }`,
    ],
    [
      "an entry without EnvType",
      `dataSources:\n- { Name: a, ProjectId: 1, DataSourceType: rds, Content: ${CONTENT} }`,
    ],
    ["an entry without a type", `dataSources:\n- { Name: a, ProjectId: 1, EnvType: 1, Content: ${CONTENT} }`],
    ["an environment without EnvType", "environments: { dev: { ProjectId: 1 } }\ndataSources: []"],
    ["no environment in environments", "environments: {}\ndataSources: []"],
    ["environments of a strange name", "environments: { 'a b': { EnvType: 1 } }\ndataSources: []"],
    [
      "EnvType beside environments",
      `environments: { dev: { EnvType: 1 } }\n${HEAD}- { Name: a, EnvType: 1, environments: [dev], Content: ${CONTENT} }`,
    ],
    [
      "both names of the type",
      `${HEAD}- { Name: a, DataSourceType: rds, ConnectionType: rds, Content: ${CONTENT} }`,
    ],
    ["an unlisted type", `${HEAD}- { Name: a, ConnectionType: redis, Content: {} }`],
    ["an EnvType that is not one", `${HEAD}- { Name: a, EnvType: 2, Content: ${CONTENT} }`],
    [
      "a SubType of another type",
      `${HEAD}- { Name: a, DataSourceType: kafka, SubType: mysql, Content: { instanceId: a, regionId: b } }`,
    ],
    ["Content as text", `${HEAD}- { Name: a, Content: '{}' }`],
    [
      "a missing member of Content",
      `${HEAD}- { Name: a, DataSourceType: kafka, Content: { instanceId: a } }`,
    ],
    [
      "a member of Content of another kind",
      `${HEAD}- { Name: a, DataSourceType: kafka, Content: { instanceId: 1, regionId: b } }`,
    ],
    [
      "a member of the type of the defaults of another kind",
      `${HEAD}- { Name: a, Content: ${CONTENT.replace(" d,", " 1,")} }`,
    ],
    [
      "a member of Content that the contract does not list",
      `${HEAD}- { Name: a, Content: ${CONTENT.replace("{", "{ more: 1,")} }`,
    ],
    ["a part of a secret by value", `${HEAD}- { Name: a, Content: ${CONTENT.replace('"$', '"a$')} }`],
    [
      "a secret by value",
      `${HEAD}- { Name: a, DataSourceType: rds, Content: ${CONTENT.replace(REFERENCE, "Zq1qZ")} }`,
    ],
    [
      "an escaped reference as a secret",
      `${HEAD}- { Name: a, DataSourceType: rds, Content: ${CONTENT.replace("$", "$$$$")} }`,
    ],
    ["a reference outside Content", `${HEAD}- { Name: "${REFERENCE}", Content: ${CONTENT} }`],
  ])("refuses %s, as check does", async (_title, text) => {
    expect(isValid(text)).toBe(false);
    expect(await check(text)).toMatchObject({ code: 2 });
  });

  test("takes any type and Content when it is told so, as check does", async () => {
    const isOpenValid = await createJudge("--allow-undocumented-type");
    for (const more of ["DataSourceType: redis", "SubType: x", "Content: { database: 1, more: 1 }"]) {
      const text = `${HEAD}- { Name: a, ${more}${more.startsWith("Content") ? "" : ", Content: {}"} }`;
      expect([isValid(text), isOpenValid(text)]).toEqual([false, true]);
      expect(await check(text, "--allow-undocumented-type")).toMatchObject({ code: 0 });
    }
  });

  test("says what every member means, and shows no secret as an example", async () => {
    const { out } = await run(["schema"], { env: {} });
    const { title, description, $defs } = JSON.parse(out);
    expect([title, description].every((text) => text.length > 10)).toBe(true);
    const members = Object.values<{ properties: Record<string, object> }>($defs).flatMap(({ properties }) =>
      Object.entries(properties),
    );
    for (const [name, member] of members) {
      expect(member, name).toMatchObject({ description: expect.stringMatching(/.{10}/) });
      if (SECRETS.has(name)) expect(member, name).not.toHaveProperty("examples");
    }
  });
});
