import { createConnectionErrorSchema } from "@dataworks-kit/api/validate";
import { createSimulator, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleContent, exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

interface Case {
  readonly given: string;
  readonly change: Readonly<Record<string, string | undefined>>;
  readonly options?: SimulatorOptions;
  readonly want: readonly [code: string, message: string];
}

const mandatory = (name: string): Case["want"] => [`Missing${name}`, `${name} is mandatory for this action.`];
const invalid = (name: string, expected: string): Case["want"] => [
  `Invalid${name}`,
  `Specified parameter ${name} is not valid. Expected ${expected}.`,
];
const noProperty = (name: string): Case["want"] => [
  "MissingParam.ConnectionStr.Property",
  `You must specify property ${name} required by the data source connection string.`,
];
const noMatch = (member: string, expected: string): Case["want"] => [
  "DataSource.ConnectionStrProperty.PatternNotMatch",
  `The pattern value ${member} is invalid. The correct pattern is ${expected}.`,
];

const CASES: readonly Case[] = [
  ...["ProjectId", "Name", "ConnectionType", "EnvType", "Content"].flatMap((name): Case[] => [
    { given: `no ${name}`, change: { [name]: undefined }, want: mandatory(name) },
    { given: `an empty ${name}`, change: { [name]: "" }, want: mandatory(name) },
  ]),
  { given: "EnvType 7", change: { EnvType: "7" }, want: invalid("EnvType", "one of 0, 1") },
  { given: "EnvType prod", change: { EnvType: "prod" }, want: invalid("EnvType", "an integer") },
  { given: "ProjectId one", change: { ProjectId: "one" }, want: invalid("ProjectId", "an integer") },
  { given: "ProjectId 1.5", change: { ProjectId: "1.5" }, want: invalid("ProjectId", "an integer") },
  {
    given: "ProjectId 2^63",
    change: { ProjectId: "9223372036854775808" },
    want: invalid("ProjectId", "an int64"),
  },
  {
    given: "a ConnectionType that the vendor does not list, when it is strict",
    change: { ConnectionType: "redis", SubType: undefined },
    options: { strict: true },
    want: [
      "Invalid.DataSource.DataSourceTypeNotExist",
      "The data source type redis does not exist. Expected one of odps, mysql, rds, oss, sqlserver, polardb, oracle, mongodb, emr, postgresql, analyticdb_for_mysql, hybriddb_for_postgresql, holo, kafka.",
    ],
  },
  {
    given: "such a type whose Content is not JSON",
    change: { ConnectionType: "redis", Content: "host=h" },
    want: ["InvalidContent", "Specified parameter Content is not valid. Expected Content to be JSON text."],
  },
  {
    given: "such a type whose Content is a list",
    change: { ConnectionType: "redis", Content: "[]" },
    want: [
      "InvalidContent",
      "Specified parameter Content is not valid. Expected Content to be a JSON object.",
    ],
  },
  {
    given: "SubType beside another listed type",
    change: { ConnectionType: "mysql" },
    want: invalid("SubType", "no value unless ConnectionType is rds"),
  },
  {
    given: "SubType oracle",
    change: { SubType: "oracle" },
    want: invalid("SubType", 'one of "mysql", "sqlserver", "postgresql"'),
  },
  {
    given: "SubType without rds",
    change: { ConnectionType: "kafka", Content: '{"instanceId":"i","regionId":"r"}' },
    want: invalid("SubType", "no value unless ConnectionType is rds"),
  },
  {
    given: "Content that is not JSON",
    change: { Content: "{" },
    want: invalid("Content", "Content to be JSON text"),
  },
  ...['"text"', "[]", "1", "null"].map(
    (Content): Case => ({
      given: `Content ${Content}`,
      change: { Content },
      want: invalid("Content", "Content to be a JSON object"),
    }),
  ),
  {
    given: "Content without database",
    change: { Content: exampleContent({ database: undefined }) },
    want: noProperty("database"),
  },
  {
    given: "Content without password",
    change: { Content: exampleContent({ password: undefined }) },
    want: noProperty("password"),
  },
  {
    given: "a database that is a number",
    change: { Content: exampleContent({ database: 7 }) },
    want: noMatch("database=7", "a string"),
  },
  {
    given: "a password that is a number",
    change: { Content: exampleContent({ password: 271_828 }) },
    want: noMatch("password=***", "a string"),
  },
  {
    given: "an endpoint that is not a URL",
    change: {
      ConnectionType: "oss",
      SubType: undefined,
      Content: JSON.stringify({ accessId: "i", accessKey: "k", bucket: "b", endpoint: "ftp://x" }),
    },
    want: noMatch("endpoint=ftp://x", "text that matches ^https?://"),
  },
  {
    given: "a JDBC URL that holds a password",
    change: {
      ConnectionType: "oracle",
      SubType: undefined,
      Content: JSON.stringify({ jdbcUrl: "jdbc:x:scott/tiger@h", username: "u", password: "p" }),
    },
    want: noMatch("jdbcUrl=***", "text that matches ^jdbc:oracle:"),
  },
  {
    given: "MongoDB addresses that are no JSON",
    change: {
      ConnectionType: "mongodb",
      SubType: undefined,
      Content: JSON.stringify({ address: "h:1", database: "d", username: "u", password: "p" }),
    },
    want: noMatch("address=h:1", "JSON text"),
  },
  {
    given: "no RegionId where it is required",
    change: { RegionId: undefined },
    options: { requireRegionId: true },
    want: mandatory("RegionId"),
  },
];

describe.each(SCHEMES)("With %s the double", (scheme) => {
  test.each(CASES)(
    "refuses $given, says what was expected, and changes nothing",
    async ({ change, options, want }) => {
      const { fetch, world } = createSimulator({ clock: () => NOW, ...options });
      const parameters = exampleParameters(change);
      const { status, body } = await readAnswer(await fetch(await signedRequest(scheme, { parameters })));
      expect([status, body.Code, body.Message]).toEqual([400, ...want]);
      expect(createConnectionErrorSchema["~standard"].validate(body)).toEqual({ value: body });
      expect(world().dataSources).toEqual([]);
    },
  );

  test("refuses parameters of the form when it reads the query alone", async () => {
    const { fetch } = createSimulator({ clock: () => NOW, readParametersFrom: "query" });
    const { body } = await readAnswer(await fetch(await signedRequest(scheme, { in: "form" })));
    expect(body.Code).toBe("MissingProjectId");
    expect((await fetch(await signedRequest(scheme, { in: "query" }))).status).toBe(200);
  });
});
