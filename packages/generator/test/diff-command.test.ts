import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

const METADATA = join(import.meta.dirname, "fixtures/harbour.api-docs.json");
const ONE = join(import.meta.dirname, "fixtures/delete-berth.api.json");

let folder: string;
let document: string;
let other: string;
let known: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
  document = join(folder, "delete-berth.openapi.yaml");
  other = join(folder, "list-ports.openapi.yaml");
  known = join(folder, "known.yaml");
  await runCommand("import", METADATA, "--out", folder, "--action=DeleteBerth", "--action=ListPorts");
});
afterEach(() => rm(folder, { recursive: true }));

const edit = async (from: string | RegExp, to: string) =>
  writeFile(document, (await readFile(document, "utf8")).replace(from, to));
const FORMAT = "delete-berth.openapi.yaml#/paths/~1/post/parameters/2/schema/format";

describe("dataworks-gen diff", () => {
  it("says that documents agree with the metadata of a product, of one operation, and of a folder", async () => {
    const agreed = { code: 0, out: "0 differences not known, 0 known, 0 no longer there." };
    expect(await runCommand("diff", METADATA, document, other)).toMatchObject(agreed);
    expect(await runCommand("diff", ONE, document)).toMatchObject(agreed);
    const many = join(folder, "metadata");
    await mkdir(many);
    for (const [name, source] of [
      ["DeleteBerth.json", ONE],
      ["all.json", METADATA],
    ] as const)
      await writeFile(join(many, name), await readFile(source));
    expect(await runCommand("diff", many, document, other)).toMatchObject(agreed);
  });

  it("lists each difference in a line, and fails", async () => {
    await edit("format: int64", "format: int32");
    const { code, out } = await runCommand("diff", METADATA, document, other);
    expect(code).toBe(1);
    expect(out.split("\n")).toEqual([
      `${FORMAT}: int32; int64`,
      "1 difference not known, 0 known, 0 no longer there.",
    ]);
  });

  it("lists known differences with their reasons, says which have disappeared, and does not fail", async () => {
    await edit("format: int64", "format: int32");
    await writeFile(
      known,
      [
        `- { pointer: "${FORMAT}", reason: Berths are few. }`,
        '- { pointer: "delete-berth.openapi.yaml#/info/version", reason: It was old. }',
        '- { pointer: "else.openapi.yaml#/info/version", reason: It is of a document that is not compared. }',
      ].join("\n"),
    );
    const { code, out } = await runCommand("diff", METADATA, document, "--known", known);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      `${FORMAT}: int32; int64 (known: Berths are few.)`,
      "delete-berth.openapi.yaml#/info/version: is known, and no longer there",
      "0 differences not known, 1 known, 1 no longer there.",
    ]);
    await edit("Code: BerthNotFound", "Code: NoBerth");
    expect(await runCommand("diff", METADATA, document, "--known", known)).toMatchObject({ code: 1 });
  });

  it("takes a pointer without a document, and prints JSON", async () => {
    await edit("format: int64", "format: int32");
    await writeFile(known, `- { pointer: "${FORMAT.replace(/^[^#]*/, "")}", reason: Berths are few. }`);
    const { code, out } = await runCommand("diff", METADATA, document, "--json", "--known", known);
    expect(code).toBe(0);
    const [name, place] = FORMAT.split("#");
    const difference = { document: name, pointer: `#${place}`, ours: "int32", vendor: "int64" };
    expect(JSON.parse(out)).toEqual({
      differences: [{ ...difference, reason: "Berths are few." }],
      gone: [],
    });
    const fresh = await runCommand("diff", METADATA, document, "--json");
    expect([fresh.code, JSON.parse(fresh.out).differences]).toEqual([1, [difference]]);
  });

  it.each([
    ["a list", "a: 1", "known.yaml#: must be a list"],
    [
      "pointers",
      "- { pointer: here, reason: Because. }",
      "known.yaml#/0/pointer: must be DOCUMENT#/json/pointer",
    ],
    ["reasons", '- { pointer: "#/info", reason: " " }', "known.yaml#/0/reason: must say why"],
  ])("refuses known differences without %s", async (_, text, want) => {
    await writeFile(known, text);
    const { code, err } = await runCommand("diff", METADATA, document, "--known", known);
    expect([code, err]).toEqual([1, expect.stringContaining(want)]);
  });

  it("leaves out a document of a version that no metadata has, and says so", async () => {
    const newer = join(folder, "newer.openapi.yaml");
    const text = (await readFile(document, "utf8")).replaceAll("2031-04-01", "2099-01-01");
    await writeFile(newer, text.replace("    post:\n", "    post:\n      operationId: newer\n"));
    const { code, out, err } = await runCommand("diff", METADATA, document, newer);
    expect([code, out]).toEqual([0, "0 differences not known, 0 known, 0 no longer there."]);
    expect(err).toContain(
      "newer.openapi.yaml: not compared, since no metadata is of its product and version",
    );
    expect((await runCommand("diff", METADATA, newer)).out).toContain("no such operation");
  });

  it("says why a file cannot be read, and what is wrong with a command line", async () => {
    expect((await runCommand("diff", join(folder, "none.json"), document)).err).toContain("cannot be read");
    const { code, err } = await runCommand("diff", METADATA);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("Name the vendor's metadata, and at least one document."),
    ]);
    expect((await runCommand("diff", "--help")).out).toContain("--known FILE");
  });
});
