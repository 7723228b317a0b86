import { createConnectionExamples } from "@dataworks-kit/api";
import { createDataSource20240518InputSchema } from "@dataworks-kit/api/validate";
import { parseJson, stringifyJson } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { run } from "./support/run.ts";

const { inputs } = createConnectionExamples;
const RDS = {
  ProjectId: 9007199254740993n,
  Name: "orders",
  EnvType: 1,
  ConnectionType: "rds",
  SubType: "mysql",
  Content: { database: "d", instanceName: "rm-1", username: "u", password: "Zq1qZ", tag: "rds" },
};
const FILES = {
  "rds.json": stringifyJson(RDS),
  "all.json": stringifyJson(Object.values(inputs)),
  "-": stringifyJson(RDS),
};
const migrate = (words: string[], outside = {}) =>
  run(["migrate", ...words], { files: FILES, env: {}, ...outside });

describe("dataworks migrate", () => {
  test("writes the input of the newer version, with its secrets and exact integers, and notes what was dropped", async () => {
    const { code, out, err } = await migrate([
      "rds.json",
      "--to",
      "2024-05-18",
      "--region-id",
      "cn-shanghai",
    ]);
    expect([code, err]).toEqual([
      0,
      "orders: dropped Content.tag: the mode says how the data source is reached\n",
    ]);
    const input = parseJson(out);
    expect(input).toEqual({
      ProjectId: 9007199254740993n,
      Name: "orders",
      Type: "mysql",
      ConnectionPropertiesMode: "InstanceMode",
      ConnectionProperties: {
        envType: "Prod",
        regionId: "cn-shanghai",
        database: "d",
        instanceId: "rm-1",
        username: "u",
        password: "Zq1qZ",
      },
    });
    expect(createDataSource20240518InputSchema["~standard"].validate(input)).not.toHaveProperty("issues");
  });

  test("reads standard input, and writes the input of the same version", async () => {
    const { code, out, err } = await migrate(["--to", "2020-05-18"]);
    const { ConnectionType, ...rest } = RDS;
    expect([code, err, parseJson(out)]).toEqual([0, "", { ...rest, DataSourceType: ConnectionType }]);
  });

  test("shows no secret on a terminal", async () => {
    const { out, err } = await migrate(["rds.json", "--to", "2024-05-18"], { columns: 80 });
    expect(out).toContain('"password":"***"');
    expect(out + err).not.toContain("Zq1qZ");
  });

  test("turns an array into an array, says what is needed and how to give it, and exits with 1", async () => {
    const { code, out, err } = await migrate([
      "all.json",
      "--to",
      "2024-05-18",
      "--region-id",
      "cn-shanghai",
    ]);
    expect([code, (parseJson(out) as unknown[]).length]).toEqual([1, Object.keys(inputs).length]);
    expect(err).toContain("needed ConnectionProperties.dbType: is required (--set dbType=...)\n");
    expect(err).toContain(
      "needed Type: the vendor documents no ConnectionProperties of an E-MapReduce cluster",
    );
    const given = ["--set", "dbType=mysql", "--set", "authDb=admin", "--set", "version=2.0"];
    const again = await migrate(["all.json", "--to", "2024-05-18", "--region-id", "cn-shanghai", ...given]);
    expect(again.err.match(/needed/g)).toHaveLength(2);
  });

  test("takes JSON where a value starts as JSON does", async () => {
    const words = ["rds.json", "--to", "2024-05-18", "--region-id", "r", "--set", 'x=[{"host":"h"}]'];
    expect((await migrate(words)).out).toContain('"x":[{"host":"h"}]');
  });

  test.each([
    [["none.json", "--to", "2024-05-18"], "cannot read none.json: no such file"],
    [["bad.json", "--to", "2024-05-18"], "bad.json is not valid JSON"],
    [["list.json", "--to", "2024-05-18"], "list.json, input 2: expected the input of CreateConnection"],
    [["rds.json"], "required option '--to <VERSION>'"],
    [["rds.json", "--to", "2019"], "Allowed choices are 2020-05-18, 2024-05-18"],
    [["rds.json", "--to", "2024-05-18", "--set", "x"], "Expected NAME=VALUE"],
    [["rds.json", "--to", "2024-05-18", "--set", "x={Zq1qZ"], "not valid JSON"],
    [["rds.json", "--to", "2020-05-18", "--set", "x=y"], "--set is for --to 2024-05-18"],
  ])("%j is refused with what is wrong", async (words, want) => {
    const files = { ...FILES, "bad.json": '{"password":"Zq1qZ"', "list.json": `[${FILES["rds.json"]},{}]` };
    const { code, out, err } = await migrate(words, { files });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
  });
});
