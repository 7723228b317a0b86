import { createConnectionExamples } from "@dataworks-kit/api";
import { createSample } from "@dataworks-kit/samples";
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
  createSample(lang, { input: { ...CALL, ...changes } }).code;

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

describe("What no door lets pass is said, and compiles", () => {
  test.each([
    [{ EnvType: 2 }, "EnvType", "--env-type", "expected 0 or 1"],
    [{ ProjectId: "one" }, "ProjectId", "--project-id", "expected an integer"],
    [{ ProjectId: 1.5 }, "ProjectId", "--project-id", "expected an integer"],
  ])("%j", (changes, name, flag, reason) => {
    expect(code("dataworks", changes)).toContain(`# The command refuses ${flag}: ${reason}.\n`);
    expect(code("typescript", changes)).toMatch(
      new RegExp(`  // The client refuses ${name}: ${reason}\\.\\n  ${name}: .* as never,\\n`),
    );
  });

  test("and nothing is said of a call that is right", () => {
    for (const lang of ["typescript", "dataworks"] as const) expect(code(lang, {})).not.toContain("refuses");
  });
});
