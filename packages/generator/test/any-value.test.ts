import { join } from "node:path";
import { GeneratorError, generate, type Json, loadDocument } from "@dataworks-kit/generator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const FIXTURES = ["create-disk.openapi.yaml", "tag-resources.openapi.yaml"];
const VALUES: readonly Json[] = [
  null,
  true,
  false,
  -1,
  0.5,
  "",
  "text",
  "__proto__",
  [],
  [null],
  [[]],
  {},
  { a: null },
];

/** The path of every value inside a document. */
function listPaths(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => listPaths(member, [...path, name]))];
}

function replaceAt(value: Json, [name, ...rest]: readonly string[], replacement: Json): Json {
  if (name === undefined) return replacement;
  const copy = structuredClone(value) as { [name: string]: Json };
  copy[name] = replaceAt(copy[name] ?? null, rest, replacement);
  return copy;
}

describe("A document that holds any value at any place", () => {
  it.each(FIXTURES)("is generated, or refused with a pointer and a reason: %s", async (fixture) => {
    const { document } = await loadDocument(join(import.meta.dirname, "fixtures", fixture));
    const whole = structuredClone(document) as Json;
    const paths = listPaths(whole);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom(...VALUES), async (place, value) => {
        const changed = replaceAt(whole, place, value);
        const outcome = await generate([{ name: "doc.yaml", document: changed }], {
          importExtension: "js",
        }).catch((reason: unknown) => reason);
        if (Array.isArray(outcome)) return;
        expect(outcome).toBeInstanceOf(GeneratorError);
      }),
      { numRuns: 100 },
    );
  });
});
