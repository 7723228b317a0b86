import { createConnectionExamples } from "@dataworks-kit/api";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import { describe, expect, test } from "vitest";

const CALL = {
  RegionId: "cn-shanghai",
  ProjectId: 1,
  Name: "a",
  EnvType: 1,
  ConnectionType: "odps",
  Content: createConnectionExamples.inputs.odps.Content,
};
const RDS = { ConnectionType: "rds", Content: createConnectionExamples.inputs.rds.Content };
const code = (lang: "typescript" | "dataworks", changes: object) =>
  createSample(lang, { contract: createConnection, input: { ...CALL, ...changes } }).code;

describe("A call outside the contract goes through the doors", () => {
  test.each([
    ["a type that is not listed", { ConnectionType: "redis" }, true],
    ["a SubType that is not listed", { ConnectionType: "rds", SubType: "mariadb" }, true],
    ["a SubType beside a type that has none", { SubType: "mysql" }, true],
    ["what is listed", { ...RDS, SubType: "mysql" }, false],
    ["no SubType", {}, false],
  ])("%s", (_, changes, hasDoor) => {
    expect(code("dataworks", changes).includes("--allow-undocumented-type")).toBe(hasDoor);
    const typescript = code("typescript", changes);
    expect(typescript.includes("createConnection(undocumentedType({")).toBe(hasDoor);
    expect(typescript.includes("createClient, undocumentedType }")).toBe(hasDoor);
  });
});

describe("Content that its ConnectionType does not document compiles in TypeScript", () => {
  const { odps } = createConnectionExamples.inputs;
  test.each<[string, object, "exact" | "wider" | "other"]>([
    ["the documented one", odps.Content, "exact"],
    ["with a further member", { ...odps.Content, region: "default", more: [1] }, "wider"],
    ["without a required one", { accessId: "a" }, "other"],
    ["with another type", { ...odps.Content, project: 1 }, "other"],
    ["of another type", RDS.Content, "other"],
    ["without members", {}, "other"],
  ])("%s", (_, Content, fit) => {
    const typescript = code("typescript", { Content });
    expect(typescript.includes("undocumentedType(")).toBe(fit === "other");
    expect(typescript.includes("\nconst content = {\n")).toBe(fit === "wider");
    expect(code("dataworks", { Content })).not.toContain("--allow-undocumented-type");
  });
});

describe("What no door lets pass is said, and compiles", () => {
  test.each([
    [{ EnvType: 2 }, "EnvType", "--env-type", "expected 0 or 1"],
    [{ ProjectId: "one" }, "ProjectId", "--project-id", "expected an integer"],
    [{ ProjectId: 1.5 }, "ProjectId", "--project-id", "expected an integer"],
    [{ Name: "" }, "Name", "--name", "must not be empty"],
    [{ Name: "\ud800" }, "Name", "--name", "holds half of a surrogate pair, which has no UTF-8"],
    [{ Content: "[1]" }, "Content", "--content", "expected a JSON object"],
    [{ Content: "still typing" }, "Content", "--content", "expected a JSON object"],
  ])("%j", (changes, name, flag, reason) => {
    expect(code("dataworks", changes)).toContain(`# The command refuses ${flag}: ${reason}.\n`);
    expect(code("typescript", changes)).toMatch(
      new RegExp(`  // The client refuses ${name}: ${reason}\\.\\n  ${name}: .* as never,\\n`),
    );
  });

  test.each(SAMPLE_LANGUAGES.map(({ id }) => id))("missing and unknown parameters, in %s", (id) => {
    const input = { Name: "a", SecurityToken: "x", name: "a", "a\nb": 1, none: undefined };
    const { code } = createSample(id, { contract: createConnection, input });
    expect(code).toContain("Required and not filled in: ProjectId, ConnectionType, EnvType, Content.\n");
    expect(code).toContain("has no such parameter: SecurityToken, name, what has an odd name.\n");
  });

  test("and nothing is said of a call that is right", () => {
    for (const lang of ["typescript", "dataworks"] as const)
      expect(code(lang, {})).not.toMatch(/refuses|left out|not filled|allow/i);
  });
});
