import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createScratchFolder, installOnce, nameCacheFolder } from "../lab/folders.ts";
import { type Finished, runCommand, runProcess, succeeds } from "../lab/processes.ts";
import { ROOT } from "../lab/repository.ts";

const ACTIONLINT = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";
const FOLDER = join(ROOT, ".github/workflows");
const WORKFLOWS = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), "utf8"),
}));
const hasGo = await succeeds(["go", "version"]);

/** A job of a workflow, as far as it is read here. */
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly (string | number)[]>> };
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const JOBS: readonly { readonly of: string; readonly job: Job }[] = WORKFLOWS.flatMap(({ name, text }) =>
  Object.entries<Job>(parse(text).jobs).map(([job, described]) => ({
    of: `${name}, ${job}`,
    job: described,
  })),
);

/** The commands of a job, those of a matrix written out. */
function listCommands({ steps, strategy }: Job): string[] {
  const commands = steps
    .flatMap(({ run, with: inputs }) => [run, inputs?.script])
    .filter((line) => line !== undefined);
  return commands.flatMap((line) => {
    const [expression = "", key = ""] = /\$\{\{ matrix\.(\w+) \}\}/.exec(String(line)) ?? [];
    const values = strategy?.matrix[key];
    return values?.map((value) => String(line).replace(expression, String(value))) ?? [String(line)];
  });
}

test("Each script that a workflow runs is a script of the root package", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const run = JOBS.flatMap(({ job }) => listCommands(job)).flatMap((line) =>
    [...line.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, script = ""]) => script),
  );
  expect(run).toEqual(
    expect.arrayContaining(["test", "release:version", "release:publish", "release:rehearse"]),
  );
  expect(run.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test("CI runs what a change must pass on three systems and three versions of Node", () => {
  const { job } = JOBS.find(({ of }) => of === "ci.yml, test") ?? {};
  expect(job?.strategy?.matrix).toEqual({
    os: ["ubuntu-latest", "macos-latest", "windows-latest"],
    node: [22, 24, 26],
  });
  expect(job && listCommands(job)).toContain("npm test");
});

test.each(JOBS)("$of takes each action at one commit, and leaves no token behind", ({ job: { steps } }) => {
  const uses = steps.filter((step) => step.uses !== undefined);
  expect(uses.map((step) => step.uses).filter((use) => !/@[0-9a-f]{40}$/.test(use ?? ""))).toEqual([]);
  const checkouts = uses.filter((step) => step.uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThan(0);
  for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
});

test("One job alone may sign for npm, and one alone may write pull requests", () => {
  const jobsWith = (permission: string) =>
    JOBS.filter(({ job }) => job.permissions?.[permission] === "write").map(({ of }) => of);
  expect(jobsWith("id-token")).toEqual(["release.yml, publish"]);
  expect(jobsWith("pull-requests")).toEqual(["release.yml, version"]);
});

// Built by Go, since npm has no copy of it: skipped, and said so, where Go is missing.
describe.skipIf(!hasGo)("actionlint", () => {
  async function lint(files: readonly string[]): Promise<Finished> {
    const folder = await installOnce(nameCacheFolder("actionlint", ACTIONLINT), (draft) =>
      // What runs once is not worth optimizing.
      runCommand(["go", "install", "-modcacherw", "-gcflags=all=-N -l", ACTIONLINT], {
        env: { ...process.env, GOBIN: draft },
      }),
    );
    return runProcess([join(folder, "actionlint"), "-no-color", "-shellcheck=", "-pyflakes=", ...files], {
      cwd: ROOT,
    });
  }

  test("finds nothing in a workflow", { timeout: 600_000 }, async () => {
    expect(await lint(WORKFLOWS.map(({ name }) => join(FOLDER, name)))).toMatchObject({
      code: 0,
      out: "",
      err: "",
    });
  });

  test("would find a key that a job does not have", { timeout: 600_000 }, async () => {
    await using scratch = await createScratchFolder("workflow");
    const path = join(scratch.path, "ci.yml");
    await writeFile(
      path,
      (WORKFLOWS.find(({ name }) => name === "ci.yml")?.text ?? "").replace("runs-on:", "run-on:"),
    );
    const { code, out } = await lint([path]);
    expect([code, out]).toEqual([1, expect.stringContaining('unexpected key "run-on"')]);
  });
});
