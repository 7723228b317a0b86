import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DOCUMENT_NAMES, openDocument, SPEC_FOLDER, visitObjects } from "./open-document.ts";
import { runRedocly } from "./run-redocly.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-kit-spec-"));
  const { scripts } = JSON.parse(await readFile(join(SPEC_FOLDER, "package.json"), "utf8"));
  // The build's own command, into another folder.
  const command = scripts.build.replace("--complete dist", `--complete ${folder}`);
  await promisify(execFile)("sh", ["-c", command], { cwd: SPEC_FOLDER });
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(DOCUMENT_NAMES)("%s", (name) => {
  test("passes Redocly's recommended rules as it is published, without a warning", async () => {
    const path = join(folder, `${name}.openapi.json`);
    const report = JSON.parse(await runRedocly("lint", path, "--format", "json"));
    expect(report).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] });
  });

  test("is published with all that it shares, and refers to nothing outside", async () => {
    const document = JSON.parse(await readFile(join(folder, `${name}.openapi.json`), "utf8"));
    expect(document).toEqual(await openDocument(name));
    visitObjects(document, (object, pointer) => {
      if (typeof object.$ref === "string") expect(object.$ref, pointer).toMatch(/^#\//);
      expect(Object.keys(object).filter((key) => SHARING.has(key))).toEqual([]);
    });
  });

  test("is short, and uses no anchors, so that every tool reads the same", async () => {
    const text = await readFile(join(SPEC_FOLDER, `${name}.openapi.yaml`), "utf8");
    expect(text).not.toMatch(/^[^#\n]*:\s[&*]\w/m);
    expect(text.split("\n").length).toBeLessThanOrEqual(LONGEST_LINES);
  });
});

/** What a document says of sharing is gone once it has what it shares. */
const SHARING = new Set(["x-shared", "x-operation", "x-errors", "x-error-body"]);

/** A list with answers of its own is the longest. */
const LONGEST_LINES = 270;
