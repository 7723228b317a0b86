import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { DOCUMENT_PATH, type Json, type JsonObject, openDocument } from "./open-document.ts";
import { runRedocly } from "./run-redocly.ts";

const document = await openDocument();

describe("the document", () => {
  test("passes Redocly's recommended rules without a warning", async () => {
    const report = JSON.parse(await runRedocly("lint", "create-connection.openapi.yaml", "--format", "json"));
    expect(report).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] });
  });

  test("is bundled to the same in JSON, with the XML examples inside", async () => {
    const bundle = JSON.parse(await runRedocly("bundle", "create-connection.openapi.yaml", "--ext", "json"));
    expect(bundle).toEqual(withFilesInside(document));
  });

  test("uses no anchors, so that every tool reads the same", () => {
    expect(readFileSync(DOCUMENT_PATH, "utf8")).not.toMatch(/^[^#\n]*:\s[&*]\w/m);
  });
});

/** The value with each `externalValue` replaced by what its file holds. */
function withFilesInside(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withFilesInside);
  const { externalValue, ...rest } = value as JsonObject;
  const members = Object.fromEntries(
    Object.entries(rest).map(([key, member]) => [key, withFilesInside(member)]),
  );
  if (typeof externalValue !== "string") return members;
  return { ...members, value: readFileSync(join(dirname(DOCUMENT_PATH), externalValue), "utf8") };
}
