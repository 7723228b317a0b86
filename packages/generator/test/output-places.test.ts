import { spawnSync } from "node:child_process";
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommandLine } from "../src/node/command-line.ts";
import { withParameters } from "./rpc-document.ts";

const START = process.cwd();
let folder: string;
let elsewhere: string;
let here: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "dataworks-gen-")));
  elsewhere = join(folder, "elsewhere");
  here = join(folder, "here");
  for (const place of [elsewhere, here]) await mkdir(place);
  await writeFile(join(here, "a.json"), JSON.stringify(withParameters([])));
  process.chdir(here);
});
afterEach(() => {
  process.chdir(START);
  return rm(folder, { recursive: true });
});

/** The command, whose working folder is `here`. */
async function generate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: "", err: "" };
  const write = (stream: "out" | "err") => (text: string) => {
    told[stream] += `${text}\n`;
  };
  const terminal = { out: write("out"), err: write("err"), signal: new AbortController().signal };
  return { code: await runCommandLine([join(here, "a.json"), ...args], terminal), ...told };
}

describe("Nothing is written through a symbolic link:", () => {
  it.each([
    ["the folder", "out", "out"],
    ["the folder, by another name", "out/.", "out"],
    ["a folder above it", "linked/out", "linked"],
    ["a folder above one that is not there yet", "linked/a/b", "linked"],
    ["a folder in between", "sub/linked/a", "sub/linked"],
    ["an absolute folder", join("$here", "linked"), "linked"],
    ["below an absolute folder", join("$here", "linked/a"), "linked"],
    ["elsewhere, and below it", "../linked/a", "../linked"],
  ])("%s", async (_, place, link) => {
    await mkdir(join(here, "sub"));
    await symlink(elsewhere, join(here, link));
    const out = place.replace("$here", here);
    for (const args of [
      ["--out", out],
      ["--out", "code", "--reference", out],
      ["--out", "code", "--documentation", out],
    ]) {
      const { code, err } = await generate(...args);
      expect(code).toBe(1);
      expect(err).toContain("symbolic link");
      expect(err).toContain("name the folder to which it leads");
      expect(await readdir(elsewhere)).toEqual([]);
    }
  });

  it.each([
    ["to nothing", "nothing"],
    ["to itself", "here/out"],
    ["to a folder inside", "here/sub"],
  ])("the folder, a link %s", async (_, target) => {
    await mkdir(join(here, "sub"));
    await symlink(join(folder, target), join(here, "out"));
    for (const out of ["out", "out/a"]) {
      const { code, err } = await generate("--out", out);
      expect([code, err]).toEqual([1, expect.stringContaining("symbolic link")]);
    }
    expect(await readdir(folder)).toEqual(["elsewhere", "here"]);
    expect(await readdir(join(here, "sub"))).toEqual([]);
  });

  it("a folder that was none when it was written first", async () => {
    expect(await generate("--out", "a/out")).toMatchObject({ code: 0 });
    await rename(join(here, "a"), join(elsewhere, "a"));
    await rm(join(elsewhere, "a/out/index.gen.ts"));
    await symlink(join(elsewhere, "a"), join(here, "a"));
    const { code, err } = await generate("--out", "a/out");
    expect([code, err]).toEqual([1, expect.stringContaining("stands behind the symbolic link")]);
    expect(await readdir(join(elsewhere, "a/out"))).not.toContain("index.gen.ts");
  });

  it.each([
    ["to a file", "victim"],
    ["to nothing", "missing"],
  ])("a file, which is replaced: a link %s", async (_, name) => {
    const victim = join(elsewhere, "victim");
    await writeFile(victim, "mine");
    await mkdir(join(here, "out"));
    await symlink(join(elsewhere, name), join(here, "out/index.gen.ts"));
    expect(await generate("--out", "out")).toMatchObject({ code: 0 });
    expect(await readFile(victim, "utf8")).toBe("mine");
    expect(await readdir(elsewhere)).toEqual(["victim"]);
    expect((await lstat(join(here, "out/index.gen.ts"))).isFile()).toBe(true);
    expect((await generate("--out", "out")).out).toContain("nothing to change");
  });

  it("and --check sees such a file as different", async () => {
    await generate("--out", "out");
    await rm(join(here, "out/index.gen.ts"));
    await symlink(join(elsewhere, "victim"), join(here, "out/index.gen.ts"));
    expect(await generate("--out", "out", "--check")).toMatchObject({
      code: 1,
      err: expect.stringContaining("different: out/index.gen.ts"),
    });
  });

  it("but a folder is taken that links of the working folder's owner lead to", async () => {
    await symlink(here, join(folder, "link"));
    expect(await generate("--out", join(folder, "link/out"))).toMatchObject({ code: 0 });
    expect(await generate("--out", "../beside")).toMatchObject({ code: 0 });
  });
});

describe("A file is written as a whole:", () => {
  it("nothing else is left in the folder", async () => {
    await generate("--out", "out");
    const names = await readdir(join(here, "out"));
    expect(names.filter((name) => !name.endsWith(".gen.ts"))).toEqual([]);
  });

  it("also when it cannot be put in its place", async () => {
    await mkdir(join(here, "out/index.gen.ts/taken"), { recursive: true });
    const { code, err } = await generate("--out", "out");
    expect([code, err]).toEqual([1, expect.stringContaining("The file system refuses: ")]);
    expect((await readdir(join(here, "out"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("in the place of a pipe, which nobody reads from", async () => {
    await mkdir(join(here, "out"));
    spawnSync("mkfifo", [join(here, "out/index.gen.ts"), join(here, "out/old.gen.ts")]);
    expect(await generate("--out", "out")).toMatchObject({ code: 0 });
    expect((await lstat(join(here, "out/index.gen.ts"))).isFile()).toBe(true);
  });
});
