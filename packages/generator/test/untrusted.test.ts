import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, loadDocument } from "@dataworks-kit/generator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandLine } from "../src/node/command-line.ts";
import { withParameters } from "./rpc-document.ts";

const SECRET = "hunter2: [secret";

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

function referring(file: string): object {
  return withParameters([{ name: "P", schema: { $ref: `${file}#/components/schemas/P` } }]) as object;
}

const SHARED = { components: { schemas: { P: { type: "string" } } } };

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const write = (line: string) => {
    text += `${line}\n`;
  };
  const interruption = () => new AbortController().signal;
  return { code: await commandLine(args, { out: write, err: write, interruption }), text };
}

describe("a document that nobody vouches for", () => {
  it.each(["../secret.yaml", "./../inside/../secret.yaml", "link.yaml", "%2e%2e/secret.yaml"])(
    "reads nothing outside its folder: %s",
    async (reference) => {
      await write("secret.yaml", SECRET);
      await symlink(join(folder, "secret.yaml"), join(inside, "link.yaml"));
      const path = await write("inside/a.json", referring(reference));
      const { code, text } = await run(path, "--out", join(folder, "out"));
      expect(code).toBe(1);
      expect(text).toMatch(/secret\.yaml|link\.yaml/);
      expect(text).toContain("stands outside the folder");
      expect(text).toContain("--root");
      expect(text).not.toContain("hunter2");
    },
  );

  it("reads a wider folder when it may", async () => {
    await write("shared.json", SHARED);
    const path = await write("inside/a.json", referring("../shared.json"));
    const args = [path, "--out", join(folder, "out")];
    expect(await run(...args, "--root", folder)).toMatchObject({ code: 0 });
  });

  it("repeats nothing of another file that is not YAML", async () => {
    await write("inside/secret.yaml", SECRET);
    const path = await write("inside/a.json", referring("secret.yaml"));
    const { code, text } = await run(path, "--out", join(folder, "out"));
    expect(code).toBe(1);
    expect(text).toMatch(/secret\.yaml: is not valid YAML or JSON: line \d+, column \d+/);
    expect(text).not.toContain("hunter2");
  });

  it("grows by aliases to a limit", async () => {
    const list = `a: &a [${"0,".repeat(20_000)}0]\n`;
    const path = await write("inside/a.yaml", `${list}b: [${Array(900).fill("*a").join(",")}]\n`);
    await expect(loadDocument(path)).rejects.toThrow("once its aliases are followed");
  });

  it("is read up to its limit, also from a device without an end", async () => {
    await expect(loadDocument("/dev/zero")).rejects.toThrow("is larger than");
  });

  it("has its patterns judged in bounded time", async () => {
    const schema = { type: "string", pattern: "^(a+)+$" };
    const document = withParameters([{ name: "P", schema, example: `${"a".repeat(40)}!` }]);
    await expect(generate([{ name: "a", document }], { importExtension: "js" })).rejects.toThrow(
      "a pattern that is judged in less than 250 ms",
    );
  });

  it("writes to no place that a link leads to", async () => {
    const path = await write("inside/a.json", withParameters([]));
    const victim = await write("victim", "mine");
    const out = join(folder, "out");
    await mkdir(out);
    await symlink(victim, join(out, "index.gen.ts"));
    expect(await run(path, "--out", out)).toMatchObject({ code: 0 });
    expect(await readFile(victim, "utf8")).toBe("mine");
    expect((await stat(join(out, "index.gen.ts"))).size).toBeGreaterThan(4);
    expect(await run(path, "--out", out)).toMatchObject({
      text: expect.stringContaining("nothing to change"),
    });
  });
});
