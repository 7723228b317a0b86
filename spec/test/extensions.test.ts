import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  appendPointer,
  DOCUMENT_NAMES,
  type Json,
  openDocument,
  SPEC_FOLDER,
  toList,
  toObject,
  visitObjects,
} from "./open-document.ts";

const EVIDENCE = /^(documented|inferred)$/;

/** Every document as it is written, those that others share too. */
const WRITTEN: readonly Json[] = [
  ...DOCUMENT_NAMES.map((name) => `${name}.openapi.yaml`),
  ...readdirSync(join(SPEC_FOLDER, "shared")).map((name) => `shared/${name}`),
].map((path) => parse(readFileSync(join(SPEC_FOLDER, path), "utf8")));

const PUBLISHED = await Promise.all(DOCUMENT_NAMES.map((name) => openDocument(name)));

const PAGE = readFileSync(join(SPEC_FOLDER, "extensions.md"), "utf8");

test("Each extension is listed in extensions.md, and nothing is listed there in vain", () => {
  const used = new Set<string>();
  for (const document of [...WRITTEN, ...PUBLISHED])
    visitObjects(document, (object) => {
      for (const key of Object.keys(object)) if (key.startsWith("x-")) used.add(key);
    });
  const listed = [...PAGE.matchAll(/^## (x-\S+)$/gm)].map(([, key]) => key);
  expect(listed.toSorted()).toEqual([...used].toSorted());
  for (const key of used) expect(PAGE).toContain(`[\`${key}\`](#${key.toLowerCase()})`);
});

test("Each member of x-rpc is listed there", () => {
  const used = new Set<string>();
  for (const document of WRITTEN)
    visitObjects(document, ({ "x-rpc": rpc }) => {
      for (const key of Object.keys(toObject(rpc))) used.add(key);
    });
  expect([...used].filter((key) => !PAGE.includes(`| \`${key}\``))).toEqual([]);
});

describe.each(DOCUMENT_NAMES)("In %s, an extension", async (name) => {
  const document = await openDocument(name);

  test("describes each value of an enum and no other", () => {
    visitObjects(document, ({ enum: values, "x-enumDescriptions": described }, pointer) => {
      if (described === undefined) return;
      expect(Object.keys(toObject(described)), pointer).toEqual(toList(values).map(String));
    });
  });

  test("says of every constraint how it is known", () => {
    expect(findConstrainedSchemas(toObject(document.components), false)).toEqual([]);
  });

  test("says documented or inferred wherever it speaks of evidence", () => {
    visitObjects(document, (object, pointer) => {
      for (const [key, value] of Object.entries(object))
        if (/^x-(\w+-)?evidence$/.test(key)) expect(value, `${pointer} ${key}`).toMatch(EVIDENCE);
    });
  });
});

/** Pointers of schemas that limit a value while neither they nor a schema around them say how that is known. */
function findConstrainedSchemas(value: Json, isCovered: boolean, pointer = "#"): string[] {
  if (typeof value !== "object" || value === null) return [];
  const covered = isCovered || (!Array.isArray(value) && "x-constraint-evidence" in value);
  const limits = ["const", "enum", "minLength", "maxLength", "pattern", "minItems", "minimum", "maximum"];
  const isBare = !covered && !Array.isArray(value) && "type" in value && limits.some((key) => key in value);
  const inner = Object.entries(value).flatMap(([key, member]) =>
    findConstrainedSchemas(member, covered, appendPointer(pointer, key)),
  );
  return isBare ? [pointer, ...inner] : inner;
}
