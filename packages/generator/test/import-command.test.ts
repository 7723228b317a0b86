import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

let folder: string;
let metadata: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
  metadata = join(folder, "api-docs.json");
  out = join(folder, "out");
  await copyFile(join(FIXTURES, "harbour.api-docs.json"), metadata);
});
afterEach(() => rm(folder, { recursive: true }));

const importTwo = (...more: string[]) =>
  runCommand("import", metadata, "--out", out, "--action=CreateBerth", "--action", "ListPorts", ...more);

describe("dataworks-gen import", () => {
  it("writes a document for each operation, which the generator takes", async () => {
    const { code, out: text, err } = await runCommand("import", metadata, "--out", out);
    expect([code, text]).toEqual([0, `${out}: 12 documents, 12 written.`]);
    expect(err).toContain("api-docs.json#/apis/GetWeather/responseDemo: left out: its example does not fit");
    const documents = (await readdir(out)).map((name) => join(out, name));
    expect(documents).toHaveLength(12);
    expect(await runCommand(...documents, "--out", join(folder, "code"))).toMatchObject({ code: 0 });
  });

  it("writes those that are wanted, and nothing the second time", async () => {
    expect((await importTwo()).out).toBe(`${out}: 2 documents, 2 written.`);
    expect(await readdir(out)).toEqual(["create-berth.openapi.yaml", "list-ports.openapi.yaml"]);
    expect((await importTwo()).out).toBe(`${out}: 2 documents, 0 written.`);
    expect((await importTwo("--except", "ListPorts")).out).toBe(`${out}: 1 document, 0 written.`);
  });

  it("takes the metadata of one operation, which does not say whose it is", async () => {
    const one = join(FIXTURES, "delete-berth.api.json");
    const missing = await runCommand("import", one, "--out", out);
    expect(missing.err).toContain(
      "#/info/product: is missing: the metadata of one operation does not say it; name it with --product",
    );
    expect(missing.code).toBe(1);
    const words = ["--product=Harbour", "--api-version=2031-04-01", "--action=DeleteBerth"];
    expect(await runCommand("import", one, "--out", out, ...words)).toMatchObject({ code: 0 });
    const text = await readFile(join(out, "delete-berth.openapi.yaml"), "utf8");
    expect(text).toContain('title: "Harbour: DeleteBerth"');
  });

  it("does not touch a document that somebody went on to write, and writes none of the others", async () => {
    await importTwo("--except=CreateBerth");
    const ours = join(out, "list-ports.openapi.yaml");
    await writeFile(ours, "ours");
    const refused = await importTwo();
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`${ours}: exists with other content: --force replaces it`);
    expect(await readdir(out)).toEqual(["list-ports.openapi.yaml"]);
    expect(await readFile(ours, "utf8")).toBe("ours");
    expect((await importTwo("--force")).out).toBe(`${out}: 2 documents, 2 written.`);
    expect(await readFile(ours, "utf8")).toContain("ListPorts");
  });

  it.each([
    ["a folder", (place: string) => mkdir(place)],
    ["a link", (place: string) => symlink("/etc/hostname", place)],
  ])("refuses to replace %s by a document, also with --force", async (_, create) => {
    await mkdir(out);
    await create(join(out, "list-ports.openapi.yaml"));
    const { code, err } = await importTwo("--force");
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("list-ports.openapi.yaml: is not a file: move it away"),
    ]);
    expect(await readdir(out)).toEqual(["list-ports.openapi.yaml"]);
  });

  it("writes nothing through a link that leads to its folder", async () => {
    const elsewhere = join(folder, "elsewhere");
    await mkdir(elsewhere);
    await symlink(elsewhere, out);
    const { code, err } = await importTwo();
    expect([code, err]).toEqual([1, expect.stringContaining("is a symbolic link")]);
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "leaves nothing behind in a folder that cannot be written",
    async () => {
      await mkdir(out);
      await chmod(out, 0o500);
      expect(await importTwo()).toMatchObject({
        code: 1,
        err: expect.stringContaining("The file system refuses"),
      });
      expect(await readdir(out)).toEqual([]);
      await chmod(out, 0o700);
    },
  );

  it.each([
    ["is not there", undefined, "cannot be read"],
    ["is not JSON", '{"apis": {', "is not valid YAML or JSON: line 1"],
    ["names an operation twice", '{"apis": {"A": {}, "A": {}}}', "a key stands twice in one object"],
    ["nests too deep", `${"[".repeat(300)}${"]".repeat(300)}`, "nests deeper than 256 levels"],
    [
      "is of another style",
      '{"info":{"style":"ROA","product":"A","version":"1"},"apis":{}}',
      '#/info/style: has the style "ROA"',
    ],
  ])("says why, when the metadata %s, and writes nothing", async (_, text, want) => {
    if (text === undefined) await rm(metadata);
    else await writeFile(metadata, text);
    const { code, err } = await runCommand("import", metadata, "--out", out);
    expect([code, err]).toEqual([1, expect.stringContaining(want)]);
    expect(await readdir(folder)).not.toContain("out");
  });

  it.each([
    ["no metadata", ["--out", "x"], "Name one file with the vendor's metadata."],
    ["two files", ["a", "b", "--out", "x"], "Name one file with the vendor's metadata."],
    ["no output folder", ["a"], "--out DIR is missing"],
    ["an option that is not known", ["a", "--oat", "x"], "--oat"],
  ])("refuses a command line with %s", async (_, args, want) => {
    const { code, err } = await runCommand("import", ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(want)]);
    expect(err).toContain("Try: dataworks-gen import --help");
  });

  it("prints its help, and the command's own help names it", async () => {
    expect((await runCommand("import", "--help")).out).toContain("--except NAME");
    expect((await runCommand("--help")).out).toContain("dataworks-gen import METADATA");
  });
});
