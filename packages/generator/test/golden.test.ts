import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { generate, generateDocumentation, loadDocument } from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { typeCheck } from "./type-check.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");
const GOLDEN = join(import.meta.dirname, "golden");
const OPTIONS = { importExtension: "js" } as const;

async function generateAll() {
  const documents = ["create-disk", "tag-resources"].map((stem) =>
    loadDocument(join(FIXTURES, `${stem}.openapi.yaml`)),
  );
  const sources = await Promise.all(documents);
  return [...(await generate(sources, OPTIONS)), ...generateDocumentation(sources, OPTIONS)];
}

describe("the output for two other Actions", () => {
  it("is what the golden files hold", async () => {
    for (const { path, text } of await generateAll())
      await expect(text).toMatchFileSnapshot(`golden/${path}`);
  });

  it("leaves no golden file behind", async () => {
    const paths = (await generateAll()).map(({ path }) => path);
    expect((await readdir(GOLDEN)).sort()).toEqual([...paths, "use.ts"].sort());
  });

  it("is the same bytes each time", async () => {
    expect(await generateAll()).toEqual(await generateAll());
  });
});

describe("the output compiles", () => {
  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("under the strictest flags, with module %s and resolution %s", async (module, moduleResolution) => {
    const use = { path: "use.ts", text: await readFile(join(GOLDEN, "use.ts"), "utf8") };
    const files = [...(await generateAll()), use];
    expect(await typeCheck(files, { module, moduleResolution })).toBe("");
  });
});
