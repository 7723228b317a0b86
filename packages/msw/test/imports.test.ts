import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseAst } from "vitest/node";
import manifest from "../package.json" with { type: "json" };

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));

/** Collects every specifier that a file imports, itself or through files of this package. */
function collectImports(file: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(file)) return found;
  seen.add(file);
  for (const specifier of readSpecifiers(file)) {
    if (!specifier.startsWith(".")) found.add(specifier);
    else for (const inner of collectImports(join(dirname(file), specifier), seen)) found.add(inner);
  }
  return found;
}

function readSpecifiers(file: string): string[] {
  const { body } = parseAst(readFileSync(file, "utf8"), { lang: "ts" });
  return body.flatMap((node) => ("source" in node && node.source ? [node.source.value] : []));
}

const OURS = [
  "@dataworks-kit/api/contracts",
  "@dataworks-kit/api/operations",
  "@dataworks-kit/signature",
  "@dataworks-kit/wire",
  "@dataworks-kit/wire/check",
  "@dataworks-kit/wire/read",
  // Types alone: nothing is loaded.
  "@dataworks-kit/wire/types",
];

describe("What is imported", () => {
  test("by the simulator is portable and without msw", () => {
    expect([...collectImports(join(SOURCE, "dataworks/index.ts"))].sort()).toEqual(OURS);
  });

  test("by the server and its command is Node's and without msw", () => {
    for (const file of ["node/index.ts", "node/main.ts"]) {
      const others = [...collectImports(join(SOURCE, file))].filter((specifier) => !OURS.includes(specifier));
      expect(others.length).toBeGreaterThan(0);
      expect(others.filter((specifier) => !specifier.startsWith("node:"))).toEqual([]);
    }
  });

  test("by the handlers is msw and nothing of Node's", () => {
    expect([...collectImports(join(SOURCE, "index.ts"))].sort()).toEqual([...OURS, "msw"]);
  });

  test.each([
    ["vitest", "vitest"],
    ["jest", "@jest/globals"],
  ])("by the entry for %s is msw, %s and nothing of another runner", (entry, runner) => {
    const others = [...collectImports(join(SOURCE, `runners/${entry}.ts`))].filter(
      (name) => !OURS.includes(name),
    );
    expect(others.sort()).toEqual(["msw", "msw/node", runner].sort());
  });

  test("exists: each entry of the package names a source file", () => {
    const sources = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === "string" ? [] : [entry["@dataworks-kit/source"]],
    );
    expect(sources).toEqual([
      "./src/index.ts",
      "./src/dataworks/index.ts",
      "./src/node/index.ts",
      "./src/conformance/index.ts",
      "./src/runners/vitest.ts",
      "./src/runners/jest.ts",
    ]);
    expect(sources.filter((path) => !existsSync(join(SOURCE, "..", path)))).toEqual([]);
  });
});
