import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES, type SampleLanguage } from "@dataworks-kit/samples";
import { describe, expect, test } from "vitest";

const code = (language: SampleLanguage, input: object) =>
  createSample(language, { contract: createConnection, input: { RegionId: "cn-shanghai", ...input } }).code;

/** How each language writes an integer that its client takes. */
const TAKEN: Readonly<Record<SampleLanguage, (name: string, digits: string) => string>> = {
  typescript: (name, digits) => `  ${name}: ${isSafe(digits) ? digits : `${digits}n`},\n`,
  node: (name, digits) => `    ${name}: ${isSafe(digits) ? digits : `"${digits}"`},\n`,
  python: (name, digits) => `    ${snake(name)}=${digits},\n`,
  java: (name, digits) => `.set${name}(${digits}${name === "ProjectId" ? "L" : ""})`,
  go: (name, digits) => `request.${name} = requests.NewInteger64(${digits})\n`,
  curl: (name, digits) => `${name}=${digits}`,
  aliyun: (name, digits) => `--${name}=${digits}`,
  dataworks: (name, digits) => `--${snake(name).replace("_", "-")}=${digits}`,
};

const isSafe = (digits: string) => Number.isSafeInteger(Number(digits));
const snake = (name: string) => name.replace("Id", "_id").replace("Type", "_type").toLowerCase();

describe.each(SAMPLE_LANGUAGES.map(({ id }) => id))("In %s", (language) => {
  test.each<[unknown, string]>([
    [1, "1"],
    ["1", "1"],
    [1n, "1"],
    [1e3, "1000"],
    [-1, "-1"],
    ["-1", "-1"],
    [-0, "0"],
    [2 ** 31, "2147483648"],
    ["9007199254740993", "9007199254740993"],
    [-(2n ** 63n), "-9223372036854775808"],
  ])("ProjectId %s is an integer, and nothing is said of it", (ProjectId, digits) => {
    const written = code(language, { ProjectId });
    expect(written).toContain(TAKEN[language]("ProjectId", digits));
    expect(written).not.toMatch(/(?:refuses|allow) .*(?:ProjectId|--project-id): |ProjectId is left out/);
  });

  test.each<[unknown, string]>([
    ["1e3", "expected an integer"],
    ["01", "expected an integer"],
    ["+1", "expected an integer"],
    [" 1", "expected an integer"],
    ["1n", "expected an integer"],
    [1.5, "expected an integer"],
    ["1.5", "expected an integer"],
    [true, "expected an integer"],
    [Number.NaN, "expected an integer"],
    [[1], "expected an integer"],
    ["", "must not be empty"],
    [2 ** 53, "is a number beyond 2^53, which may be rounded already"],
    [1e21, "is a number beyond 2^53, which may be rounded already"],
    [2n ** 63n, "expected an int64"],
    ["9223372036854775808", "expected an int64"],
    [-(2n ** 63n) - 1n, "expected an int64"],
  ])("ProjectId %s is said to be refused", (ProjectId, reason) => {
    expect(code(language, { ProjectId })).toMatch(saying("ProjectId", reason));
  });

  test.each([[7], ["2147483647"], [2n ** 31n], [-(2n ** 31n) - 1n], [1.5], [""], ["production"]])(
    "EnvType %s is said to be refused",
    (EnvType) => {
      expect(code(language, { EnvType })).toMatch(
        saying("EnvType", EnvType === "" ? "must not be empty" : "expected 0 or 1"),
      );
    },
  );
});

test("In Java what its setter does not take is left out, and said", () => {
  for (const EnvType of [2n ** 31n, "1.5", true, ""]) {
    const written = code("java", { EnvType, ProjectId: 2n ** 63n });
    expect(written).not.toMatch(/setEnvType|setProjectId/);
    expect(written).toContain("// EnvType is left out: the client takes an Integer and nothing else.\n");
    expect(written).toContain("// ProjectId is left out: the client takes a Long and nothing else.\n");
  }
  expect(code("java", { EnvType: 7 })).toContain(".setEnvType(7)");
});

function saying(name: string, reason: string): RegExp {
  const flag = `--${snake(name).replace("_", "-")}`;
  const escaped = reason.replace("^", "\\^");
  return new RegExp(`(?:refuses ${name}|refuses ${flag}|does not allow this ${name}): ${escaped}\\.\n`);
}
