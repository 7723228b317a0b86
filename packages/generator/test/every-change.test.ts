import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  compareReleases,
  type Effect,
  GeneratorError,
  generate,
  type Json,
  loadDocument,
  type Reader,
} from "@dataworks-kit/generator";
import { describe, expect, it } from "vitest";
import { buildModels } from "../src/generate.ts";
import { isJsonObject } from "../src/json-pointer.ts";
import { type Edit, listEdits } from "./list-edits.ts";
import { withAnswer } from "./rpc-document.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");
const SPEC = join(import.meta.dirname, "../../../spec");

/** Small documents with every edit, and a real one with a part of them. */
const DOCUMENTS = [
  { path: join(FIXTURES, "create-berth.openapi.yaml"), every: 1 },
  { path: join(FIXTURES, "create-disk.openapi.yaml"), every: 1 },
  { path: join(FIXTURES, "tag-resources.openapi.yaml"), every: 1 },
  { path: join(SPEC, "create-connection.openapi.yaml"), every: 23 },
  { path: join(SPEC, "list-data-sources.openapi.yaml"), every: 17 },
];

const compare = (before: Json, after: Json) =>
  compareReleases([{ name: "d.yaml", document: before }], [{ name: "d.yaml", document: after }]);

describe.each(DOCUMENTS)("Of $path", async ({ path, every }) => {
  const { document } = await loadDocument(path);
  const edits = [...listEdits(document)].filter((_, index) => index % every === 0);

  it("no edit at any place is passed over, in either direction", () => {
    const silent = edits.filter(
      (edit) =>
        compare(document, edit.document).length === 0 || compare(edit.document, document).length === 0,
    );
    expect(edits.length).toBeGreaterThan(100);
    expect(silent.map(({ pointer, what }) => `${what} ${pointer}`)).toEqual([]);
  });

  it("a copy, or one with its keys in another order, has not changed", () => {
    expect(compare(document, structuredClone(document))).toEqual([]);
    expect(compare(document, turnKeys(document))).toEqual([]);
  });
});

function turnKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, turnKeys(member)] as const);
  return Object.fromEntries(entries.reverse());
}

/** Texts that are listed beside any text are, to the compiler, any text. */
const OPEN_LIST = /(?:\(?(?:"[^"]*" \| )*"[^"]*"\)? \| )string/g;

/** What the packages are made of, without comments. */
async function makePackages(document: Json) {
  const sources = [{ name: "d.yaml", document }];
  const files = await generate(sources, { importExtension: "js" });
  const read = (kind: string) =>
    files.flatMap(({ path, text }) =>
      path.includes(kind)
        ? [
            text
              .replace(/\/\*\*[\s\S]*?\*\//g, "")
              .replace(/\s+/g, " ")
              .replace(OPEN_LIST, "string"),
          ]
        : [],
    );
  const [operation] = buildModels(sources)[0]?.operations ?? [];
  return {
    types: read(".types."),
    client: operation?.descriptor,
    double: [read(".validate."), operation?.response, operation?.errors.map(({ code }) => code)],
  };
}

describe("What a package is made of stays as it is after", async () => {
  const { document } = await loadDocument(join(FIXTURES, "create-berth.openapi.yaml"));
  const before = await makePackages(document);
  const edits = [...listEdits(document)].filter((_, index) => index % 3 === 0);

  it.each([
    ["types", ["addition", "breaking"]],
    ["client", ["fix", "addition", "breaking"]],
    ["double", ["fix", "addition", "breaking"]],
  ] as const)("an edit of which the effect on the %s is not one of %j", async (reader, told) => {
    const untold: string[] = [];
    let made = 0;
    for (const edit of edits) {
      const after = await makePackages(edit.document).catch(passRefusal);
      made += after ? 1 : 0;
      const isAlike = !after || isDeepStrictEqual(before[reader], after[reader]);
      if (!isAlike && !isTold(document, edit.document, { reader, told })) untold.push(nameEdit(edit));
    }
    expect(made).toBeGreaterThan(50);
    expect(untold).toEqual([]);
  });
});

interface Told {
  readonly reader: Reader;
  readonly told: readonly Effect[];
}

/** What is said in another way gives other code of the same meaning. */
function isTold(before: Json, after: Json, { reader, told }: Told): boolean {
  const changes = compare(before, after);
  const isRewritten = changes.some(({ kind }) => kind === "rewritten" || kind === "order-changed");
  return isRewritten || changes.some(({ effects }) => told.includes(effects[reader]));
}

function nameEdit({ what, pointer }: Edit): string {
  return `${what} ${pointer}`;
}

/** Many edits make a document that the generator refuses. */
function passRefusal(error: unknown): undefined {
  if (!(error instanceof GeneratorError)) throw error;
}

describe("Schemas that refer to each other a lot", () => {
  const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const describeMaze = (keyword: "anyOf" | "oneOf", levels: number) =>
    Object.fromEntries(
      Array.from({ length: levels }, (_, level) => [
        `S${level}`,
        { [keyword]: [refer(`S${level + 1}`), refer(`S${level + 1}`)] },
      ]),
    );

  it("are compared in bounded time, and what cannot be proven is a change that breaks", () => {
    const last = { S40: { type: "string" } };
    const before = withAnswer(refer("S0"), {}, { ...describeMaze("anyOf", 40), ...last });
    const after = withAnswer(refer("S0"), {}, { ...describeMaze("oneOf", 40), ...last });
    const started = performance.now();
    const [change] = compare(before, after);
    expect(change?.effects.types).toBe("breaking");
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("are refused when they go deeper than can be followed", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, level) => [`S${level}`, refer(`S${level + 1}`)]),
    );
    const before = withAnswer({ allOf: [refer("S0")] }, {}, chain);
    expect(() => compare(before, withAnswer(refer("S0"), {}, chain))).toThrow(GeneratorError);
  });
});
