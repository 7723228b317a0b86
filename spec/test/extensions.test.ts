import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  below,
  DOCUMENT_PATH,
  type Json,
  listOf,
  objectOf,
  openDocument,
  visitObjects,
} from "./open-document.ts";

const document = await openDocument();
const EVIDENCE = /^(documented|inferred)$/;

describe("an extension", () => {
  test("is listed in extensions.md, and nothing is listed there in vain", async () => {
    const used = new Set<string>();
    visitObjects(document, (object) => {
      for (const key of Object.keys(object)) if (key.startsWith("x-")) used.add(key);
    });
    const page = await readFile(join(dirname(DOCUMENT_PATH), "extensions.md"), "utf8");
    const listed = [...page.matchAll(/^## (x-\S+)$/gm)].map(([, key]) => key);
    expect(listed.toSorted()).toEqual([...used].toSorted());
    for (const key of used) expect(page).toContain(`[\`${key}\`](#${key.toLowerCase()})`);
  });

  test("describes each value of an enum and no other", () => {
    visitObjects(document, ({ enum: values, "x-enumDescriptions": described }, pointer) => {
      if (described === undefined) return;
      expect(Object.keys(objectOf(described)), pointer).toEqual(listOf(values).map(String));
    });
  });

  test("says of every constraint how it is known", () => {
    const bare = constrainedSchemas(objectOf(document.components), false);
    expect(bare).toEqual([]);
  });

  test("says documented or inferred wherever it speaks of evidence", () => {
    visitObjects(document, (object, pointer) => {
      for (const [key, value] of Object.entries(object))
        if (/^x-(\w+-)?evidence$/.test(key)) expect(value, `${pointer} ${key}`).toMatch(EVIDENCE);
    });
  });
});

/** Pointers of schemas that limit a value while neither they nor a schema around them say how that is known. */
function constrainedSchemas(value: Json, isCovered: boolean, pointer = "#"): string[] {
  if (typeof value !== "object" || value === null) return [];
  const covered = isCovered || (!Array.isArray(value) && "x-constraint-evidence" in value);
  const limits = ["const", "enum", "minLength", "maxLength", "pattern", "minItems", "minimum", "maximum"];
  const isBare = !covered && !Array.isArray(value) && "type" in value && limits.some((key) => key in value);
  const inner = Object.entries(value).flatMap(([key, member]) =>
    constrainedSchemas(member, covered, below(pointer, key)),
  );
  return isBare ? [pointer, ...inner] : inner;
}
