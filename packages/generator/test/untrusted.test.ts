import { mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDocument } from "@dataworks-kit/generator";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withParameters } from "./rpc-document.ts";
import { runCommand } from "./run-command.ts";

let folder: string;
let inside: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
  inside = join(folder, "inside");
  await mkdir(inside);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, text: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof text === "string" ? text : JSON.stringify(text));
  return path;
}

const generate = (path: string, ...args: string[]) => runCommand(path, "--out", join(folder, "out"), ...args);

function referring(file: string): object {
  return withParameters([{ name: "P", schema: { $ref: `${file}#/components/schemas/P` } }]) as object;
}

const SHARED = { components: { schemas: { P: { type: "string" } } } };
const SECRET = "hunter2: [secret";

describe("A document reads nothing outside its folder:", () => {
  it.each([
    "../secret.yaml",
    "./../inside/../secret.yaml",
    "%2e%2e/secret.yaml",
    "/etc/passwd",
    "link.yaml",
    "linked-folder/secret.yaml",
    "../inside-too/secret.yaml",
  ])("%s", async (reference) => {
    await write("secret.yaml", SECRET);
    await symlink(join(folder, "secret.yaml"), join(inside, "link.yaml"));
    await symlink(folder, join(inside, "linked-folder"));
    const { code, err } = await generate(await write("inside/a.json", referring(reference)));
    expect(code).toBe(1);
    expect(err).toContain(`a.json#/paths/~1/post/parameters/2/schema/$ref: ${reference}#/components`);
    expect(err).toContain("leads outside the folder");
    expect(err).toContain("--root DIR names a wider one");
    expect(err).not.toContain("hunter2");
  });

  it("a mapping, which names schemas without $ref", async () => {
    const mapping = { a: "../secret.yaml#/components/schemas/P" };
    const content = { name: "C", schema: { type: "string" }, "x-variant-by": { parameter: "K", mapping } };
    const path = await write("inside/a.json", withParameters([content]));
    await expect(loadDocument(path)).rejects.toThrow(
      "a.json#/paths/~1/post/parameters/2/x-variant-by/mapping/a: ../secret.yaml",
    );
  });

  it("and says the way out in the words of the library", async () => {
    const path = await write("inside/a.json", referring("../secret.yaml"));
    await expect(loadDocument(path)).rejects.toThrow("the option root names a wider one");
  });

  it("unless a wider one is named; a link may lead anywhere in it", async () => {
    await write("shared.json", SHARED);
    await symlink(folder, join(inside, "wider"));
    const path = await write("inside/a.json", referring("../shared.json"));
    expect(await generate(path, "--root", folder)).toMatchObject({ code: 0 });
    expect((await loadDocument(path, { root: folder })).document).toMatchObject(SHARED);
    const linked = await write("inside/b.json", referring("wider/shared.json"));
    expect((await loadDocument(linked, { root: folder })).document).toMatchObject(SHARED);
  });
});

describe("A message repeats nothing of a file to which a document leads,", () => {
  const MARK = "hunter2";
  const PIECES = [
    ...[
      MARK,
      `${MARK}: `,
      `*${MARK}`,
      `&${MARK} `,
      `!${MARK} `,
      `!!${MARK} `,
      `%${MARK}`,
      `? [${MARK}]`,
      "- ",
    ],
    ...[
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "|",
      ">",
      ":",
      "\n",
      "\n  ",
      "\t",
      "---\n",
      "...\n",
      "@",
      "`",
      "<<: ",
      ", ",
    ],
    ...["a: &a [*a]", ".inf", "\\x", "#", "a: 1\na: 2"],
  ];

  it("whatever is wrong with it", async () => {
    const path = await write("inside/a.json", referring("secret.yaml"));
    const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, async (pieces) => {
        await write("inside/secret.yaml", pieces.join(""));
        const { out, err } = await generate(path);
        expect(out + err).not.toContain(MARK);
      }),
      { numRuns: 300 },
    );
  });

  it("and says the file, the place and the kind of the error", async () => {
    await write("inside/secret.yaml", SECRET);
    const { code, err } = await generate(await write("inside/a.json", referring("secret.yaml")));
    expect(code).toBe(1);
    expect(err).toMatch(/secret\.yaml: is not valid YAML or JSON: line 1, column 17: \w+/);
  });

  it("and little of the document itself", async () => {
    const { err } = await generate(await write("a.yaml", `a: @${"x".repeat(100_000)}`));
    expect(err).toContain("a.yaml: is not valid YAML or JSON: line 1, column 4: ");
    expect(err.length).toBeLessThan(600);
  });
});

describe("A document has limits:", () => {
  it("the values for which its aliases stand", async () => {
    const list = `a: &a [${"0,".repeat(20_000)}0]\n`;
    const path = await write("a.yaml", `${list}b: [${Array(900).fill("*a").join(",")}]\n`);
    await expect(loadDocument(path)).rejects.toThrow(
      "goes beyond 1000000 values in one document, aliases followed",
    );
  });

  it.each([
    ["lists", "[".repeat(100_000)],
    ["closed lists", `a: ${"[".repeat(3000)}${"]".repeat(3000)}`],
    ["objects", `${'{"a":'.repeat(300)}1${"}".repeat(300)}`],
    ["an indent", Array.from({ length: 3000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("the depth of %s", async (_, text) => {
    await expect(loadDocument(await write("a.yaml", text))).rejects.toThrow("nests deeper than 256 levels");
  });

  it("the bytes of a file, which is not read then", async () => {
    const path = join(folder, "a.yaml");
    await using file = await open(path, "w");
    // A hole: to read it would take minutes.
    await file.truncate(2 ** 40);
    await expect(loadDocument(path)).rejects.toThrow("goes beyond 33554432 bytes in one document");
  });

  it("the bytes of a device without an end", async () => {
    await expect(loadDocument("/dev/zero")).rejects.toThrow("goes beyond 33554432 bytes in one document");
  });

  it("the bytes of all its files together", async () => {
    const padding = `# ${"x".repeat(20 * 1024 * 1024)}\n`;
    await write("b.yaml", padding + JSON.stringify(SHARED));
    const path = await write("a.yaml", padding + JSON.stringify(referring("b.yaml")));
    await expect(loadDocument(path)).rejects.toThrow("b.yaml: goes beyond 33554432 bytes in one document");
  });

  it("the time for which its keys are compared", async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(",");
    const path = await write("a.json", `{${many}}`);
    expect((await loadDocument(path)).document).toHaveProperty("k99999", 0);
    await write("a.json", `{${many},"k7":1}`);
    await expect(loadDocument(path)).rejects.toThrow("Map keys must be unique");
  }, 20_000);
});
