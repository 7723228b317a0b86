import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

let folder: string;
let older: string;
let newer: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
  older = join(folder, "older");
  newer = join(folder, "newer");
  for (const release of [older, newer])
    for (const name of ["create-berth", "create-disk"])
      await cp(join(FIXTURES, `${name}.openapi.yaml`), join(release, `${name}.openapi.yaml`));
});
afterEach(() => rm(folder, { recursive: true }));

const edit = async (from: string, to: string) => {
  const path = join(newer, "create-berth.openapi.yaml");
  await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
};
const STATE = "create-berth.openapi.yaml#/components/schemas/Berth/properties/State/enum";

describe("dataworks-gen changes", () => {
  it("says that nothing has changed when comments alone differ", async () => {
    await edit("openapi: 3.1.0", "# A comment.\nopenapi:   3.1.0");
    expect(await runCommand("changes", older, newer)).toEqual({
      code: 0,
      out: "Nothing has changed.",
      err: "",
    });
  });

  it("lists each change in a line, and what all of them do to each reader", async () => {
    await edit("[free, taken]", "[free, taken, closed]");
    const { code, out } = await runCommand("changes", older, newer);
    const effects = "[documents breaking, types breaking, client none, double addition, command none]";
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      `${STATE}: breaking, answer-value-added: Schema Berth, member State: the value "closed" was added: answers may hold more than before. ${effects}`,
      `1 change ${effects}.`,
    ]);
  });

  it("prints the same as JSON", async () => {
    await edit("[free, taken]", "[free, taken, closed]");
    const { out } = await runCommand("changes", older, newer, "--json");
    const [document, place] = STATE.split("#");
    const effects = {
      documents: "breaking",
      types: "breaking",
      client: "none",
      double: "addition",
      command: "none",
    };
    const change = {
      document,
      action: "CreateBerth",
      pointer: `#${place}`,
      kind: "answer-value-added",
      effects,
      effect: "breaking",
    };
    expect(JSON.parse(out)).toMatchObject({ changes: [change], effects, effect: "breaking" });
  });

  it("compares two documents whatever their files are called", async () => {
    await edit("Its name.", "The name.");
    const other = join(folder, "other.yaml");
    await cp(join(newer, "create-berth.openapi.yaml"), other);
    const { out } = await runCommand("changes", join(older, "create-berth.openapi.yaml"), other);
    expect(out).toContain("other.yaml#/paths/~1/post/parameters/2/description: fix, description-changed");
    expect(out).not.toContain("document-renamed");
  });

  it("tells documents that came, went, or have another name", async () => {
    await rm(join(newer, "create-disk.openapi.yaml"));
    expect((await runCommand("changes", older, newer)).out).toContain(
      "breaking, operation-removed: The operation CreateDisk",
    );
    expect((await runCommand("changes", newer, older)).out).toContain(
      "addition, operation-added: The operation CreateDisk",
    );
    await cp(join(older, "create-disk.openapi.yaml"), join(newer, "make-disk.openapi.yaml"));
    const { out } = await runCommand("changes", older, newer);
    expect(out.split("\n")[0]).toContain(
      "document-renamed: The document create-disk.openapi.yaml is called make-disk.openapi.yaml now. [documents breaking, types none",
    );
  });

  it("tells what several documents share once", async () => {
    await cp(join(older, "create-berth.openapi.yaml"), join(older, "make-berth.openapi.yaml"));
    await edit("security: [{ Key: [] }, { Key: [], Token: [] }]", "security: [{ Key: [] }]");
    await cp(join(newer, "create-berth.openapi.yaml"), join(newer, "make-berth.openapi.yaml"));
    const path = join(newer, "make-berth.openapi.yaml");
    await writeFile(path, (await readFile(path, "utf8")).replaceAll("reateBerth", "akeBerth"));
    const before = join(older, "make-berth.openapi.yaml");
    await writeFile(before, (await readFile(before, "utf8")).replaceAll("reateBerth", "akeBerth"));
    const { out } = await runCommand("changes", older, newer);
    expect(out.split("\n")).toHaveLength(2);
    expect(out).toContain("(and 1 document more)");
  });

  it("says where a document cannot be read or is not supported, and what is wrong with a command line", async () => {
    await edit("{ type: string, enum: [free, taken]", "{ type: word, enum: [free, taken]");
    const { code, err } = await runCommand("changes", older, newer);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("create-berth.openapi.yaml#/components/schemas/Berth/properties/State/type"),
    ]);
    expect((await runCommand("changes", join(folder, "none"), newer)).err).toContain("cannot be read");
    expect((await runCommand("changes", folder, newer)).err).toContain("has no document: *.openapi.yaml");
    expect(await runCommand("changes", older)).toMatchObject({
      code: 2,
      err: expect.stringContaining("Name two places"),
    });
    expect((await runCommand("changes", "--help")).out).toContain("--json");
  });
});
