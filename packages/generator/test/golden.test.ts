import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, loadDocument, runtimeFiles } from "@dataworks-kit/generator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const FIXTURES = join(import.meta.dirname, "fixtures");
const GOLDEN = join(import.meta.dirname, "golden");
const OPTIONS = { importExtension: "js" } as const;
const TSC = join(import.meta.dirname, "../../../node_modules/.bin/tsc");

async function generated() {
  const documents = ["create-disk", "tag-resources"].map((stem) =>
    loadDocument(join(FIXTURES, `${stem}.openapi.yaml`)),
  );
  return generate(await Promise.all(documents), OPTIONS);
}

describe("the output for two other Actions", () => {
  it("is what the golden files hold", async () => {
    for (const { path, text } of await generated()) await expect(text).toMatchFileSnapshot(`golden/${path}`);
  });

  it("leaves no golden file behind", async () => {
    const paths = (await generated()).map(({ path }) => path);
    expect((await readdir(GOLDEN)).sort()).toEqual([...paths, "use.ts"].sort());
  });

  it("is the same bytes each time", async () => {
    expect(await generated()).toEqual(await generated());
  });
});

describe("the output compiles", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
    const files = [...(await generated()), ...(await runtimeFiles(OPTIONS))];
    for (const { path, text } of files) await writeFile(join(folder, path), text);
    await cp(join(GOLDEN, "use.ts"), join(folder, "use.ts"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await symlink(join(import.meta.dirname, "../node_modules"), join(folder, "node_modules"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("under the strictest flags, with module %s and resolution %s", (module, moduleResolution) => {
    const compilerOptions = {
      ...{
        module,
        moduleResolution,
        target: "es2023",
        lib: ["es2023", "dom", "dom.iterable"],
        noEmit: true,
        types: [],
      },
      ...{
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        noUnusedLocals: true,
      },
      ...{ noImplicitOverride: true, noPropertyAccessFromIndexSignature: true, noUnusedParameters: true },
      ...{ verbatimModuleSyntax: true, isolatedModules: true, erasableSyntaxOnly: true },
    };
    const { status, stdout } = compile(folder, compilerOptions);
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });
});

function compile(folder: string, compilerOptions: object): { status: number | null; stdout: string } {
  const project = JSON.stringify({ compilerOptions, include: ["*.ts"] });
  const script = `require("fs").writeFileSync("tsconfig.json", ${JSON.stringify(project)})`;
  spawnSync(process.execPath, ["-e", script], { cwd: folder });
  return spawnSync(TSC, ["-p", "."], { cwd: folder, encoding: "utf8" });
}
