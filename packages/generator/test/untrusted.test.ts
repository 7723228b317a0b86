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
    "..%2fsecret.yaml",
    "%2E%2E%2Fsecret.yaml",
    "//etc/passwd",
    "sub/../../secret.yaml",
    "/etc/passwd",
    "/proc/self/environ",
    "link.yaml",
    "linked-folder/secret.yaml",
    "linked-folder/inside/../secret.yaml",
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

  it.each([
    "file:///etc/passwd",
    "FILE:/etc/passwd",
    "file:secret.yaml",
    "http://127.0.0.1:1/secret.yaml",
    "data:,x",
    "C:/secret.yaml",
    "c:\\secret.yaml",
    "%zz/secret.yaml",
  ])("%s, which is no path", async (reference) => {
    await write("inside/secret.yaml", SECRET);
    const { code, err } = await generate(await write("inside/a.json", referring(reference)));
    expect([code, err]).toEqual([1, expect.stringContaining("must name a component of a local file")]);
    expect(err).not.toContain("hunter2");
  });

  it.each(["..\\secret.yaml", "SECRET.YAML", "%252e%252e/secret.yaml", "secret.yaml%00", "..;/secret.yaml"])(
    "%s, which is the name of a file here that is not there",
    async (reference) => {
      await write("secret.yaml", SECRET);
      const { code, err } = await generate(await write("inside/a.json", referring(reference)));
      expect([code, err]).toEqual([1, expect.stringMatching(/cannot be read|outside the folder/)]);
      expect(err).not.toContain("hunter2");
    },
  );

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

describe("A message repeats nothing of what a parser refuses,", () => {
  const MARK = "hunter2";
  const WORDS = ["", ": ", " "].flatMap((end) =>
    ["", "*", "&", "!", "!!", "%", "? ["].map((start) => start + MARK + end),
  );
  const SIGNS = [..."[]{}\"'|>:\n\t@`,#&*!%?-"];
  const OTHERS = [
    "\n  ",
    "---\n",
    "...\n",
    "<<: ",
    "a: &a [*a]",
    ".inf",
    "\\x",
    "a: 1\na: 2",
    "%YAML 1.1\n---\n",
    "2001-01-01",
  ];
  const PIECES = [...WORDS, ...SIGNS, ...OTHERS];

  it("whatever is wrong with it", async () => {
    const path = await write("inside/a.json", referring("secret.yaml"));
    const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, async (pieces) => {
        await write("inside/secret.yaml", pieces.join(""));
        const { out, err } = await generate(path);
        expect(out + err).not.toContain(MARK);
        const alone = await loadDocument(join(inside, "secret.yaml")).catch(String);
        if (typeof alone === "string") expect(alone).not.toContain(MARK);
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

  it.each([
    ["bytes that are no text", Buffer.from([0, 1, 2, 255, 254, 0x80])],
    ["JSON that was cut", `{"password":"${MARK}"`],
    ["JSON with a comma too many", `{"password":"${MARK}",,}`],
    ["a list of accounts", `root:x:0:0:${MARK}:/root:/bin/bash\nbin: ${MARK}: [`],
    ["a plain text", MARK],
  ])("of %s", async (_, text) => {
    await writeFile(join(inside, "secret.yaml"), text);
    const path = await write("inside/a.json", referring("secret.yaml"));
    const { code, err } = await generate(path);
    expect([code, err]).toEqual([1, expect.stringContaining("secret.yaml")]);
    expect(err).not.toContain(MARK);
  });

  it("and steers no terminal, and fills none", async () => {
    const hostile = "\u001b[2J\u202e\nx".repeat(1000);
    const parameters = Array.from({ length: 1000 }, () => ({ name: "?", schema: { $ref: hostile } }));
    const { code, err } = await generate(await write("a.json", withParameters(parameters)));
    expect(code).toBe(1);
    for (const character of "\u001b\u202e") expect(err).not.toContain(character);
    expect(err.split("\n")).toHaveLength(103);
    expect(err).toContain("and 900 more");
    expect(err.length).toBeLessThan(200_000);
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

  it.each([
    ["numbers", `[${"0,".repeat(500_001)}]`],
    ["rows", "- a\n".repeat(300_000)],
    ["comments", "#\n".repeat(600_000)],
    ["brackets", "[".repeat(2_000_000)],
  ])("its words and signs, which are counted before they are read: %s", async (_, text) => {
    const path = await write("a.yaml", text);
    await expect(loadDocument(path)).rejects.toThrow(
      "a.yaml: goes beyond 1000000 words and signs in one document",
    );
  });

  it("the values of all its files together", async () => {
    const bomb = `x: &x [${"1,".repeat(1000)}]\ny: [${"*x,".repeat(600)}]\n`;
    for (const name of ["b", "c"]) await write(`${name}.yaml`, `${bomb}components: {schemas: {${name}: {}}}`);
    const refs = ["b", "c"].map((name) => ({
      name,
      schema: { $ref: `${name}.yaml#/components/schemas/${name}` },
    }));
    const path = await write("a.json", withParameters(refs));
    await expect(loadDocument(path)).rejects.toThrow("c.yaml#: goes beyond 1000000 values in one document");
  });

  it("the number of its files", async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `f${index}`);
    for (const name of names) await write(`${name}.yaml`, `components: {schemas: {${name}: {}}}`);
    const refs = names.map((name) => ({
      name,
      schema: { $ref: `${name}.yaml#/components/schemas/${name}` },
    }));
    const path = await write("a.json", withParameters(refs));
    await expect(loadDocument(path)).rejects.toThrow(
      "f999.yaml: goes beyond 1000 files in one document: join some",
    );
    await write("a.json", withParameters(refs.slice(1)));
    expect(await loadDocument(path)).toMatchObject({ name: "a.json" });
  });

  it.each([
    ["aliases of aliases", "{x: *a}", "has aliases that stand for too much"],
    ["merge keys", "{<<: *a}", "has aliases that stand for too much"],
  ])("what it makes of %s, also in a file to which it leads", async (_, link, want) => {
    const member = (name: string, above: string) =>
      `${name}: &${name} [${Array(9)
        .fill(link.replace("*a", `*${above}`))
        .join(", ")}]\n`;
    const names = [..."bcdefgh"];
    const rows = names.map((name) => member(name, String.fromCharCode(name.charCodeAt(0) - 1)));
    const text = `%YAML 1.1\n---\na: &a {k: 1}\n${rows.join("")}`;
    await expect(loadDocument(await write("b.yaml", text))).rejects.toThrow(want);
    await expect(loadDocument(await write("a.json", referring("b.yaml")))).rejects.toThrow(`b.yaml: ${want}`);
  });

  it("the time for which its keys are compared", async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(",");
    const path = await write("a.json", `{${many}}`);
    expect((await loadDocument(path)).document).toHaveProperty("k99999", 0);
    await write("a.json", `{${many},"k7":1}`);
    await expect(loadDocument(path)).rejects.toThrow("a key stands twice in one object");
  });
});
