import { type GeneratedFile, generate } from "@dataworks-kit/generator";
import { beforeAll, describe, expect, it } from "vitest";
import { ANSWER_CASES } from "./type-cases/answers.ts";
import { EXAMPLE_CASES } from "./type-cases/examples.ts";
import { PARAMETER_CASES } from "./type-cases/parameters.ts";
import { SCHEMA_CASES } from "./type-cases/schemas.ts";
import type { TypeCase } from "./type-cases/type-case.ts";
import { typeCheck } from "./type-check.ts";

const OPTIONS = { importExtension: "js" } as const;
const CASES = [...PARAMETER_CASES, ...ANSWER_CASES, ...EXAMPLE_CASES, ...SCHEMA_CASES];

describe("what is made compiles, and its types hold, for", () => {
  let complaints: readonly string[];
  beforeAll(async () => {
    const files = (await Promise.all(CASES.map(writeProgram))).flat();
    complaints = (await typeCheck(files, { module: "nodenext", moduleResolution: "nodenext" })).split("\n");
  });

  it.each(CASES.map(([title], index) => [title, index] as const))("%s", (_title, index) => {
    expect(complaints.filter((line) => line.startsWith(`${index}/`))).toEqual([]);
  });

  it("the compiler says nothing else", () => {
    expect(complaints.filter((line) => line !== "" && !/^(\d+\/| )/.test(line))).toEqual([]);
  });
});

async function writeProgram([, document, use]: TypeCase, index: number): Promise<GeneratedFile[]> {
  const files = [...(await generate([{ name: "doc.yaml", document }], OPTIONS))];
  const types = ["RunForm", "RunOutput", "RunQuery"].filter((name) => use.includes(name));
  const isCalled = use.includes("(client");
  const head = [
    ...types.map((name) => `import type { ${name} } from "./index.gen.js";`),
    ...(use.includes("runExamples") ? ['import { runExamples } from "./index.gen.js";'] : []),
    ...(isCalled ? ['import { run } from "./index.gen.js";'] : []),
    ...(/\bclient\b/.test(use)
      ? ['import { runFetchClient } from "./index.gen.js";', "const client = runFetchClient();"]
      : []),
  ];
  const text = `${[...head, use].join("\n")}\nexport {};\n`;
  return [...files, { path: "use.ts", text }].map((file) => ({ ...file, path: `${index}/${file.path}` }));
}
