import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommandLine } from "../src/node/command-line.ts";

const FIXTURE = join(import.meta.dirname, "fixtures/tag-resources.openapi.yaml");

const MADE_CODE =
  "// The types made by dataworks-gen from a.yaml. Do not edit: change the document and generate again.\n";
const MADE_PAGE = "<!-- Made by dataworks-gen from a.yaml. Do not edit. -->\n";

let folder: string;
let document: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-gen-"));
  document = join(folder, "tag-resources.openapi.yaml");
  out = join(folder, "out");
  await copyFile(FIXTURE, document);
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const terminal = {
    out: (text: string) => lines.out.push(text),
    err: (text: string) => lines.err.push(text),
    signal: new AbortController().signal,
  };
  const code = await runCommandLine(args, terminal);
  return { code, out: lines.out.join("\n"), err: lines.err.join("\n") };
}

type Step = readonly [wait: RegExp, act: () => Promise<unknown>];

/** Watches a document: each step waits for a line and does something; answers how many came. The last one ends it. */
async function watched(path: string, steps: readonly Step[]): Promise<number> {
  const interrupt = new AbortController();
  let step = 0;
  const next = (line: string) => {
    const [wait, act] = steps[step] ?? [];
    if (!act || !wait?.test(line)) return;
    step++;
    if (step === steps.length) interrupt.abort();
    void act();
  };
  await runCommandLine([path, "--out", out, "--watch"], {
    out: next,
    err: next,
    signal: interrupt.signal,
  });
  return step;
}

describe("dataworks-gen", () => {
  it("writes the files, and the second time changes no byte and no file's time", async () => {
    expect((await run(document, "--out", out)).code).toBe(0);
    const before = await stat(join(out, "index.gen.ts"));
    expect(await run(document, "--out", out)).toMatchObject({
      code: 0,
      out: `${out}: 12 files, nothing to change.`,
    });
    expect((await stat(join(out, "index.gen.ts"))).mtimeMs).toBe(before.mtimeMs);
  });

  it("removes its files that are generated no more, and leaves others", async () => {
    await run(document, "--out", out, "--reference", out);
    await writeFile(join(out, "old.gen.ts"), MADE_CODE);
    await writeFile(join(out, "old.md"), MADE_PAGE);
    const mine = ["mine.ts", "mine.gen.ts", "README.md"];
    for (const name of mine)
      await writeFile(join(out, name), "# Mine: not made by dataworks-gen. Do not edit.");
    await mkdir(join(out, "folder.gen.ts"));
    expect((await run(document, "--out", out, "--reference", out)).code).toBe(0);
    const names = await readdir(out);
    expect(names).toEqual(expect.arrayContaining([...mine, "folder.gen.ts"]));
    expect(names).not.toContain("old.gen.ts");
    expect(names).not.toContain("old.md");
  });

  it("--check passes on what was generated", async () => {
    await run(document, "--out", out);
    expect((await run(document, "--out", out, "--check")).code).toBe(0);
  });

  it("--check fails on an edited, a missing and a stale file, names them and the command that fixes it", async () => {
    await run(document, "--out", out);
    await writeFile(join(out, "index.gen.ts"), "edited");
    await rm(join(out, "validate.gen.ts"));
    await writeFile(join(out, "old.gen.ts"), MADE_CODE);
    const { code, err } = await run(document, "--out", out, "--check");
    expect(code).toBe(1);
    expect(err).toContain(`different: ${join(out, "index.gen.ts")}`);
    expect(err).toContain(`missing: ${join(out, "validate.gen.ts")}`);
    expect(err).toContain(`stale: ${join(out, "old.gen.ts")}`);
    expect(err).toContain(`dataworks-gen ${document} --out ${out}\n`);
    expect(await readFile(join(out, "index.gen.ts"), "utf8")).toBe("edited");
  });

  it("--check prints a command that can be pasted", async () => {
    const spaced = join(folder, "it's here");
    const { err } = await run(document, "--out", spaced, "--check");
    const [line = ""] = err.split("\n").filter((text) => text.includes("dataworks-gen /"));
    const echo = line.trim().replace("dataworks-gen", "printf '%s\\n'");
    expect(spawnSync("sh", ["-c", echo], { encoding: "utf8" }).stdout).toBe(
      `${document}\n--out\n${spaced}\n`,
    );
  });

  it("--fix-command says another command", async () => {
    expect((await run(document, "--out", out, "--check", "--fix-command", "pnpm gen")).err).toContain(
      "\n  pnpm gen\n",
    );
  });

  it("a refused document leaves the output as it was", async () => {
    await run(document, "--out", out);
    await writeFile(document, "openapi: 3.0.0\n");
    const { code, err } = await run(document, "--out", out);
    expect(code).toBe(1);
    expect(err).toContain('tag-resources.openapi.yaml#/openapi: must be 3.1.x, not "3.0.0"');
    expect(await readdir(out)).toContain("tag-resources.types.gen.ts");
  });

  it.each([
    ["no document", [], "Name at least one document."],
    ["no output folder", ["a.yaml"], "--out DIR is missing"],
    ["an unknown option", ["a.yaml", "--oat", "x"], "--oat"],
    ["a wrong extension", ["a.yaml", "--out", "x", "--import-extension", "mjs"], "must be js or ts"],
    ["check and watch", ["a.yaml", "--out", "x", "--check", "--watch"], "exclude each other"],
  ])("refuses a command line with %s", async (_title, args, want) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(want);
  });

  it.each([
    ["is not there", undefined, "cannot be read"],
    ["is no YAML", "a: [", "line 1, column 5: a bracket is missing, or"],
    ["repeats a key", "a: 1\na: 2", "line 2, column 1: a key stands twice in one object"],
    [
      "holds itself",
      "a: &a { b: [*a] }",
      "line 1, column 13: an alias stands in the value that it refers to",
    ],
    [
      "explodes by aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi".replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9).slice(0, -1)}]\n`)}`,
      "has aliases that stand for too much: write them out",
    ],
    ["has an alias of nothing", "a: 1\nb: *c", "line 2, column 4: an alias refers to no anchor before it"],
    ["holds a date", "%YAML 1.1\n---\na: 2001-01-01", "which are not JSON values"],
  ])("says why, when a document %s", async (_title, text, want) => {
    if (text === undefined) await rm(document);
    else await writeFile(document, text);
    const { code, err } = await run(document, "--out", out);
    expect(code).toBe(1);
    expect(err).toContain(want);
  });

  it("brings in named components of another local file, and refuses any other reference", async () => {
    const text = await readFile(FIXTURE, "utf8");
    const shared =
      "components:\n  schemas:\n    Error: { type: object, properties: { Code: { $ref: '#/components/schemas/Code' } } }\n    Code: { type: string }\n";
    await writeFile(join(folder, "shared.yaml"), shared);
    const split = text
      .replaceAll('"#/components/schemas/Error"', '"shared.yaml#/components/schemas/Error"')
      .replace(/\n {4}Error:[\s\S]*$/, "\n");
    await writeFile(document, split);
    expect((await run(document, "--out", out)).code).toBe(0);
    expect(await readFile(join(out, "tag-resources.types.gen.ts"), "utf8")).toContain(
      'components["schemas"]["Code"]',
    );
    await writeFile(document, split.replaceAll("shared.yaml#", "https://example.com/shared.yaml#"));
    expect((await run(document, "--out", out)).err).toContain("must name a component of a local file");
  });

  it.each([
    [
      "an address that is no address",
      "%zz.yaml#/components/schemas/Error",
      "must name a component of a local file",
    ],
    ["a file that is not there", "nowhere.yaml#/components/schemas/Error", "cannot be read"],
  ])("refuses a reference to %s", async (_title, reference, want) => {
    const text = await readFile(FIXTURE, "utf8");
    await writeFile(document, text.replace("#/components/schemas/Error", reference));
    const { code, err } = await run(document, "--out", out);
    expect(code).toBe(1);
    expect(err).toContain(want);
  });

  it.each([
    ["is a file", async () => writeFile(out, "")],
    ["stands below a file", async () => writeFile(out, "").then(() => "below")],
    [
      "holds a folder of a file's name",
      async () => void (await mkdir(join(out, "index.gen.ts"), { recursive: true })),
    ],
  ])("says in one line that the output folder %s", async (_title, prepare) => {
    const { code, err } = await run(document, "--out", join(out, (await prepare()) ?? ""));
    expect(code).toBe(1);
    expect(err).toMatch(/^The file system refuses: E[A-Z]+: [^\n]+$/);
  });

  it("--documentation writes what the document says to people, in a folder of its own", async () => {
    const texts = join(folder, "texts");
    await run(document, "--out", out, "--documentation", texts);
    const names = await readdir(texts);
    expect(names).toEqual(["documentation.gen.ts", "tag-resources.documentation.gen.ts"]);
    expect((await run(document, "--out", out, "--documentation", texts, "--check")).code).toBe(0);
    await writeFile(join(texts, names[0] ?? ""), "");
    const drifted = await run(document, "--out", out, "--documentation", texts, "--check");
    expect([drifted.code, drifted.err]).toEqual([1, expect.stringContaining("different:")]);
    const same = await run(document, "--out", out, "--documentation", `${out}/.`);
    expect([same.code, same.err]).toEqual([2, expect.stringContaining("another folder than --out")]);
  });

  it("--reference writes a page for each operation", async () => {
    await run(document, "--out", out, "--reference", join(folder, "pages"));
    expect(await readFile(join(folder, "pages/tag-resources.md"), "utf8")).toContain(
      "| `ResourceId` | yes | array |",
    );
  });

  it("--watch generates again when a document changes, survives a refused one, and ends when interrupted", async () => {
    const interrupt = new AbortController();
    const steps = [
      () => writeFile(document, "openapi: 3.0.0\n"),
      async () => writeFile(document, (await readFile(FIXTURE, "utf8")).replace("up to fifty", "up to 50")),
      async () => interrupt.abort(),
    ];
    const seen: string[] = [];
    const next = (text: string) => {
      if (!/files,|problem/.test(text)) return;
      seen.push(text.trim());
      void steps.shift()?.();
    };
    const code = await runCommandLine([document, "--out", out, "--watch"], {
      out: next,
      err: next,
      signal: interrupt.signal,
    });
    expect(code).toBe(0);
    expect(seen).toEqual([
      `${out}: 12 files, 12 written or removed.`,
      "2 problems; nothing was written.",
      expect.stringMatching(/12 files, \d written or removed/),
    ]);
    expect(await readFile(join(out, "tag-resources.types.gen.ts"), "utf8")).toContain("up to 50");
  });

  it("--watch waits for a document whose folder comes, goes and comes again", async () => {
    const place = join(folder, "a/b");
    const write = async () => {
      await mkdir(place, { recursive: true });
      await copyFile(FIXTURE, join(place, "doc.yaml"));
    };
    const seen = await watched(join(place, "doc.yaml"), [
      [/cannot be read: ENOENT/, write],
      [/12 files/, () => rm(join(folder, "a"), { recursive: true })],
      [/cannot be read: ENOENT/, write],
      [/12 files/, async () => {}],
    ]);
    expect(seen).toBe(4);
  });

  it("--watch looks at a file that is referred to, also when it was not there or could not be read", async () => {
    const text = await readFile(FIXTURE, "utf8");
    const shared = join(folder, "shared/shared.yaml");
    const write = (description: string) =>
      writeFile(shared, `components: { schemas: { Error: { type: object, description: ${description} } } }`);
    const ours = text
      .replaceAll('"#/components/schemas/Error"', '"shared/shared.yaml#/components/schemas/Error"')
      .replace(/\n {4}Error:[\s\S]*$/, "\n");
    await writeFile(document, ours);
    const seen = await watched(document, [
      [/shared.yaml: cannot be read/, () => mkdir(join(folder, "shared")).then(() => write("["))],
      [/shared.yaml: is not valid YAML/, () => write("First.")],
      [/12 files/, () => write("Second.")],
      [/12 files/, async () => {}],
    ]);
    expect(seen).toBe(4);
    expect(await readFile(join(out, "tag-resources.types.gen.ts"), "utf8")).toContain("Second.");
  });

  it("--watch goes on when the output cannot be written", async () => {
    await writeFile(out, "");
    const touch = async () => writeFile(document, await readFile(FIXTURE, "utf8"));
    const seen = await watched(document, [
      [/^The file system refuses: /, () => rm(out).then(touch)],
      [/12 files/, async () => {}],
    ]);
    expect(seen).toBe(2);
  });

  it("--help does not load the engine", () => {
    const script = `import("${new URL("../src/node/command-line.ts", import.meta.url)}").then(() =>
      console.log(Object.keys(require("node:module")._cache).filter((path) => path.includes("typescript"))))`;
    const { stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
    expect(stdout).toBe("[]\n");
  });

  it("--help names every option", async () => {
    const { code, out: text } = await run("--help");
    expect(code).toBe(0);
    for (const option of [
      "--out",
      "--check",
      "--watch",
      "--reference",
      "--documentation",
      "--import-extension",
      "--fix-command",
    ])
      expect(text).toContain(option);
  });
});
