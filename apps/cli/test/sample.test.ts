import { createConnectionExamples } from "@dataworks-kit/api";
import * as contracts from "@dataworks-kit/api/contracts";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES, toCommandName } from "@dataworks-kit/samples";
import { describe, expect, test } from "vitest";

import { run } from "./support/run.ts";

const IDS = SAMPLE_LANGUAGES.map(({ id }) => id);
const EXAMPLE = createConnectionExamples.inputs;

describe("dataworks sample", () => {
  test.each(IDS)("prints the code in %s alone, and the needs of the code apart", async (lang) => {
    const sample = createSample(lang, { contract: createConnection, input: EXAMPLE.rds });
    const { code, out, err } = await run(["sample", "--lang", lang, "--connection-type", "rds"]);
    expect([code, out]).toEqual([0, sample.code]);
    for (const text of [sample.title, sample.fileName, sample.install, "DATA_SOURCE_PASSWORD"])
      expect(err).toContain(text);
  });

  test.each(Object.entries(EXAMPLE))("makes the documented call of the type %s", async (type, input) => {
    const { out } = await run(["sample", "--lang", "go", "--connection-type", type]);
    expect(out).toBe(createSample("go", { contract: createConnection, input }).code);
  });

  test("takes every parameter and the endpoint, and leaves out what is missing", async () => {
    const flags = { "--project-id": "9223372036854775807", "--name": "orders", "--content": "@c.json" };
    const files = { "c.json": '{ "database": "d", "password": "hunter2" }\n' };
    const words = Object.entries({ ...flags, "--endpoint": "http://127.0.0.1:8080" }).flat();
    const { code, out, err } = await run(["sample", "--lang", "typescript", ...words], { files });
    const input = { ProjectId: 9223372036854775807n, Name: "orders", Content: files["c.json"] };
    expect(code).toBe(0);
    expect(out).toBe(
      createSample("typescript", { contract: createConnection, input, endpoint: "http://127.0.0.1:8080" })
        .code,
    );
    expect(out + err).not.toContain("hunter2");
  });

  test("takes the region from the environment, as create-connection does", async () => {
    const env = { ALIBABA_CLOUD_REGION_ID: "cn-beijing" };
    expect((await run(["sample", "--lang", "curl", "--name", "a"], { env })).out).toContain("cn-beijing");
    const beijing = await run(["sample", "--lang", "curl", "--name", "a", "--region-id", "cn-hangzhou"], {
      env,
    });
    expect(beijing.out).not.toContain("cn-beijing");
  });

  test("needs no access key", async () => {
    expect(await run(["sample", "--lang", "java"], { env: {} })).toMatchObject({ code: 0 });
  });

  test.each([
    [["--lang", "pyhton"], "(Did you mean python?)"],
    [["--lang", "Typescript"], "(Did you mean typescript?)"],
    [["--lang", "cobol"], `Expected ${SAMPLE_LANGUAGES.map(({ id }) => id).join(", ")}.`],
    [["--lang", "go", "--connection-type", "mysqll"], "(Did you mean mysql?)"],
    [
      ["--lang", "go", "--connection-type", "ftp\u001b[31m"],
      "there is no documented example for ftp\\u001b[31m, so give its other parameters too.",
    ],
    [["--lang", "go", "--project-id", "one"], "--project-id: expected an int64, such as 1."],
    [["--lang", "go", "--content", "@none"], "--content: cannot read none"],
    [[], "required option '--lang <LANGUAGE>' not specified"],
  ])("refuses %j", async (words, want) => {
    const { code, out, err } = await run(["sample", ...words]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
  });

  test("names no language that is far from what was typed", async () => {
    expect((await run(["sample", "--lang", "cobol"])).err).not.toContain("Did you mean");
  });

  test("lists its languages in --help", async () => {
    const { code, out } = await run(["sample", "--help"]);
    expect(code).toBe(0);
    for (const { id, title } of SAMPLE_LANGUAGES) expect(out).toMatch(new RegExp(`${id} +${title}`));
  });
});

describe("dataworks sample of another operation", () => {
  test.each(Object.entries(contracts))("%s has its documented call", async (method, contract) => {
    const [input] = Object.values(contract.examples.inputs);
    const { code, out } = await run(["sample", toCommandName(method), "--lang", "curl"]);
    expect([code, out]).toEqual([0, createSample("curl", { contract, input: Object(input) }).code]);
  });

  test.each([
    [["list-conections", "--lang", "go"], "(Did you mean list-connections?)"],
    [["--lang", "go", "list-connections"], "put list-connections before all flags"],
  ])("%j is refused", async (words, want) => {
    const { code, out, err } = await run(["sample", ...words]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
  });
});
