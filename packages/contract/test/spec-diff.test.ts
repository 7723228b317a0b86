import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createScratchFolder, type ScratchFolder } from "../lab/folders.ts";
import { runCommand } from "../lab/processes.ts";
import { runSpecDiff } from "../release/spec-diff/run-spec-diff.ts";

const DOCUMENT = `openapi: 3.1.0
x-shared: [shared/gateway.yaml]
info: { title: Berths, version: "1" }
paths:
  /:
    post:
      operationId: createBerth
      parameters:
        - { name: Action, in: query, required: true, schema: { const: CreateBerth } }
        - { name: Version, in: query, required: true, schema: { const: "1" } }
        - { name: Name, in: query, required: true, description: Its name., schema: { type: string } }
      responses:
        "200":
          description: It is there.
          content:
            application/json:
              schema:
                type: object
                properties: { RequestId: { type: string }, State: { type: string, enum: [free] } }
`;
const SHARED = "servers: [{ url: https://harbour.example.com }]\n";

const PLACE = "create-berth.openapi.yaml#/paths/~1/post";
const STATE = `${PLACE}/responses/200/content/application~1json/schema/properties/State/enum`;
const FURTHER = "        - { name: Pier, in: query, schema: { type: string } }\n      responses:";

let scratch: ScratchFolder;
beforeEach(async () => {
  scratch = await createScratchFolder("spec-diff");
  await write("spec/create-berth.openapi.yaml", DOCUMENT);
  await write("spec/shared/gateway.yaml", SHARED);
  await write(".changeset/README.md", "About changesets.");
  await git("init", "--quiet");
});
afterEach(() => scratch[Symbol.asyncDispose]());

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(scratch.path, path)), { recursive: true });
  await writeFile(join(scratch.path, path), text);
}

const git = (...words: string[]) => {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  return runCommand(["git", "-C", scratch.path, ...identity, ...words]);
};

/** Tags what stands there as a release. */
async function release(version: string): Promise<void> {
  await write("spec/package.json", JSON.stringify({ version }));
  await git("add", "--all");
  await git("commit", "--quiet", "--message", version);
  await git("tag", `@dataworks-kit/spec@${version}`);
}

const edit = (from: string, to: string) =>
  write("spec/create-berth.openapi.yaml", DOCUMENT.replace(from, to));
const give = (name: string, ...bumps: string[]) =>
  write(`.changeset/${name}.md`, `---\n${bumps.join("\n")}\n---\n\nBerths have changed.\n`);

async function diff(options: { root?: string; base?: string; write?: boolean } = {}) {
  const lines = { out: [] as string[], err: [] as string[] };
  const { root = scratch.path, base, write = false } = options;
  const code = await runSpecDiff(
    { root, base, write },
    { out: (text) => lines.out.push(text), err: (text) => lines.err.push(text) },
  );
  return { code, out: lines.out.join("\n"), err: lines.err.join("\n") };
}

describe("npm run spec:diff", () => {
  it("has nothing to compare before the first release", async () => {
    await write("spec/package.json", '{ "version": "0.0.0" }');
    expect(await diff()).toMatchObject({ code: 0, out: expect.stringContaining("Nothing was released yet") });
  });

  it("has nothing to compare while the first version has no tag yet", async () => {
    await write("spec/package.json", '{ "version": "0.1.0" }');
    expect(await diff()).toMatchObject({ code: 0, out: expect.stringContaining("Nothing was released yet") });
  });

  it("says how to bring the tags of a release that a shallow clone lacks", async () => {
    await release("0.1.0");
    await release("0.2.0");
    await using clone = await createScratchFolder("shallow");
    await git("clone", "--quiet", "--depth=1", "--no-tags", `file://${scratch.path}`, clone.path);
    const { code, err } = await diff({ root: clone.path });
    expect([code, err]).toEqual([1, expect.stringContaining("git fetch --tags")]);
  });

  it("agrees when nothing has changed but comments, formatting and the order of keys", async () => {
    await release("0.1.0");
    await edit(
      "{ name: Name, in: query, required: true,",
      "# A comment.\n        - { in: query, name: Name, required: true,",
    );
    const text = (await readFile(join(scratch.path, "spec/create-berth.openapi.yaml"), "utf8")).replace(
      "- # A",
      "# A",
    );
    await write("spec/create-berth.openapi.yaml", text);
    expect(await diff()).toMatchObject({ code: 0, out: expect.stringMatching(/^0 changes since/) });
  });

  it("names each package that is given less than a change asks, with the place of the changeset and of the change", async () => {
    await release("0.1.0");
    await edit("enum: [free]", "enum: [free, taken]");
    await give(
      "small",
      '"@dataworks-kit/spec": minor',
      '"@dataworks-kit/api": patch',
      '"@dataworks-kit/msw": patch',
    );
    const { code, err } = await diff();
    expect(code).toBe(1);
    expect(err).toContain(".changeset/small.md:3: gives @dataworks-kit/api patch, and minor is asked by");
    expect(err).toContain(
      `${STATE}: breaking, answer-value-added: The answer, member State: the value "taken"`,
    );
    expect(err).toContain("npm run spec:diff -- --write");
    expect(err).not.toContain("@dataworks-kit/client");
    expect(err).not.toContain("@dataworks-kit/msw patch");
  });

  it("says which package no changeset names, and is content when one does", async () => {
    await release("0.1.0");
    await edit("Its name.", "The name.");
    expect((await diff()).err).toContain(
      ".changeset: nothing gives @dataworks-kit/spec a bump, and patch is asked by",
    );
    await give("texts", ...["spec", "api", "cli"].map((name) => `"@dataworks-kit/${name}": patch`));
    expect(await diff()).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    ["0.4.0", FURTHER, "patch"],
    ["0.4.0", "      responses:", "minor"],
    ["1.4.0", FURTHER, "minor"],
    ["1.4.0", "      responses:", "major"],
  ])("asks of %s by semantic versioning", async (version, to, bump) => {
    const from = to === FURTHER ? DOCUMENT : DOCUMENT.replace("      responses:", FURTHER);
    await write("spec/create-berth.openapi.yaml", from);
    await release(version);
    await write(
      "spec/create-berth.openapi.yaml",
      from.replace(to === FURTHER ? "      responses:" : FURTHER, to),
    );
    expect((await diff()).err).toContain(
      `nothing gives @dataworks-kit/client a bump, and ${bump} is asked by`,
    );
  });

  it("writes a changeset that is enough, and writes it again when there is more", async () => {
    await release("0.1.0");
    await edit("      responses:", FURTHER);
    expect(await diff({ write: true })).toMatchObject({ code: 0 });
    const read = () => readFile(join(scratch.path, ".changeset/spec-since-0.1.0.md"), "utf8");
    expect(await read()).toBe(
      [
        "---",
        ...["spec", "api", "client", "msw", "cli"].map((name) => `"@dataworks-kit/${name}": patch`),
        "---",
        "",
        "The documents have changed:",
        "",
        "- CreateBerth: Parameter Pier was added.",
        "",
      ].join("\n"),
    );
    expect(await diff()).toMatchObject({ code: 0, err: "" });
    await edit("required: true, description: Its name.", "description: The name.");
    expect(await diff({ write: true })).toMatchObject({ code: 0 });
    await edit("enum: [free]", "enum: [taken]");
    expect(await diff()).toMatchObject({ code: 1 });
    expect(await diff({ write: true })).toMatchObject({ code: 0 });
    expect(await read()).toContain(
      '- **Breaking.** CreateBerth: The answer, member State: the value "free" was removed',
    );
    expect(await diff()).toMatchObject({ code: 0, err: "" });
  });

  it("takes versions that were raised, and whose tag is still to come, for given", async () => {
    await release("0.1.0");
    await edit("enum: [free]", "enum: [taken]");
    await write("spec/package.json", '{ "version": "0.1.1" }');
    expect((await diff()).err).toContain(
      "spec/package.json: gives @dataworks-kit/api patch, and minor is asked by",
    );
    await write("spec/package.json", '{ "version": "0.2.0" }');
    expect(await diff()).toMatchObject({ code: 0, err: "" });
  });

  it("compares with the newest release, with a commit, and with a folder", async () => {
    await release("0.9.0");
    await edit("Its name.", "The name.");
    await release("0.10.0");
    expect((await diff()).out).toBe(
      "0 changes since @dataworks-kit/spec@0.10.0: the changesets give what they ask.",
    );
    const { code, out } = await diff({ base: "@dataworks-kit/spec@0.9.0" });
    expect([code, out]).toEqual([1, expect.stringContaining("description-changed")]);
    expect((await diff({ base: join(scratch.path, "spec") })).out).toContain("0 changes since");
    expect(await diff({ base: "nothing" })).toMatchObject({
      code: 1,
      err: expect.stringContaining("nothing is neither a folder nor a commit"),
    });
  });

  it("sees what documents share, and a document that is gone", async () => {
    await release("0.1.0");
    await write("spec/shared/gateway.yaml", SHARED.replace("harbour", "port"));
    expect((await diff()).out).toContain("server-removed");
    await git("mv", "spec/create-berth.openapi.yaml", "spec/make-berth.openapi.yaml");
    expect((await diff()).out).toContain("document-renamed");
  });

  it("says where a changeset or a document cannot be read", async () => {
    await release("0.1.0");
    await give("odd", '"@dataworks-kit/spec": huge');
    expect(await diff()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^\.changeset\/odd\.md: .*huge/),
    });
    await edit("openapi: 3.1.0", "openapi: [");
    expect((await diff()).err).toContain("create-berth.openapi.yaml");
    expect((await diff({ base: "HEAD" })).code).toBe(1);
  });
});
