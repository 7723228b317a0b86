import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate, generateDocumentation, type Json } from "@dataworks-kit/generator";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { emitReference } from "../src/emit/emit-reference.ts";
import { buildModels } from "../src/generate.ts";

const OPTIONS = { importExtension: "ts" } as const;
/** Each would run `globalThis.owned()` if its place in the output were left. */
const ESCAPES = [
  "*/ globalThis.owned(); /*",
  "*\u200b/ globalThis.owned();",
  '"; globalThis.owned(); "',
  "'; globalThis.owned(); '",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not become a template
  "`${globalThis.owned()}`",
  "\\u002a/ globalThis.owned(); /*",
  "\u2028globalThis.owned();\u2029",
  "line\r\nglobalThis.owned();//",
  "__proto__",
  "constructor",
  "]: globalThis.owned(), [",
  "</script><script>globalThis.owned()</script>",
  "`<img src=x onerror=globalThis.owned()>`",
  ">)<img src=x onerror=globalThis.owned()>",
  "@deprecated @internal {@link globalThis.owned}",
];

/** A document with one text in every place where any text may stand. */
function documentWith(text: string): Json {
  const named = (schema: object) => ({
    title: text,
    description: text,
    default: text,
    examples: [text],
    ...schema,
  });
  const constant = (name: string, value: string) => ({
    name,
    in: "query",
    required: true,
    schema: { const: value },
  });
  // What every object has is not the name of a property (inherited-names.test.ts).
  const property = text === "constructor" ? "Constructor" : text;
  const properties = Object.fromEntries([[property, named({ type: "string", enum: [text, "x"] })]]);
  return {
    openapi: "3.1.0",
    info: { title: text, version: text },
    paths: {
      "/": {
        post: {
          operationId: "run",
          summary: text,
          description: text,
          externalDocs: { url: `https://example.com/${text}` },
          deprecated: true,
          "x-rpc": { product: text || "p", successor: text || "S" },
          parameters: [
            constant("Action", "Run"),
            constant("Version", "1"),
            {
              name: "Kind",
              in: "query",
              description: text,
              "x-evidence": text,
              example: text,
              schema: { type: "string", enum: ["x", text] },
            },
            {
              name: "Content",
              in: "query",
              description: text,
              example: text,
              schema: {
                type: "string",
                contentMediaType: "application/json",
                contentSchema: { $ref: "#/components/schemas/S" },
              },
              "x-variant-by": {
                parameter: "Kind",
                mapping: Object.fromEntries([[text, "#/components/schemas/S"]]),
              },
              "x-allowed-when": { parameter: "Kind", values: [text] },
            },
          ],
          responses: {
            "200": {
              description: text,
              content: { "application/json": { schema: { $ref: "#/components/schemas/S" } } },
            },
            "400": {
              description: text,
              content: {
                "application/json": {
                  schema: { type: "object" },
                  examples: {
                    one: {
                      summary: text,
                      description: text,
                      "x-evidence": text,
                      value: { Code: text, Message: text },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: { S: named({ type: "object", required: [text], properties, xml: { name: text } }) },
    },
  } as unknown as Json;
}

describe("text of a document", () => {
  it.each(ESCAPES)("does not break out of the code: %j", async (text) => {
    await expect(run(text)).resolves.toEqual([]);
  });

  it("does not break out of the code, whatever it is", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.stringMatching(/^[*/"'`\\${}\n\r]*$/),
    );
    // Some of these names are refused.
    const accepted = texts.filter((text) => !Object.hasOwn(Object.prototype, text));
    await fc.assert(
      fc.asyncProperty(accepted, async (text) => {
        for (const { path, text: code } of await generate(
          [{ name: "x.yaml", document: documentWith(text) }],
          OPTIONS,
        ))
          expect([path, syntaxErrors(code)]).toEqual([path, []]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(ESCAPES)("is no markup on the reference page: %j", (text) => {
    const [page] = buildModels([{ name: "x.yaml", document: documentWith(text) }]).flatMap(emitReference);
    // Code spans show their text as it is.
    const prose = page?.text
      .replace(/^<!--.*?-->/, "")
      .replace(/`[^`]*`/g, "")
      .replace(/\[The vendor's page\]\(<https:[^<>\s]*>\)/, "");
    expect(prose).not.toMatch(/<[a-z/]|[^\\]\]\(/i);
  });

  it("cannot pass for a file name in a header", async () => {
    const name = "a.yaml\nglobalThis.owned();";
    const [file] = await generate([{ name, document: documentWith("x") }], OPTIONS);
    expect(file?.text.split("\n")[0]).toContain("a.yaml_globalThis.owned__");
  });
});

/** Imports every emitted file; answers what the text managed to call, and what is not TypeScript. */
async function run(text: string): Promise<unknown[]> {
  const calls: unknown[] = [];
  Object.assign(globalThis, { owned: () => calls.push("owned") });
  const folder = await mkdtemp(join(import.meta.dirname, ".hostile-"));
  try {
    const files = [
      ...(await generate([{ name: "x.yaml", document: documentWith(text) }], OPTIONS)),
      ...generateDocumentation([{ name: "x.yaml", document: documentWith(text) }]),
    ];
    for (const file of files) {
      calls.push(...syntaxErrors(file.text));
      await writeFile(join(folder, file.path), file.text);
    }
    for (const index of ["index", "validate", "run.documentation"])
      await import(pathToFileURL(join(folder, `${index}.gen.ts`)).href);
  } finally {
    await rm(folder, { recursive: true });
    Reflect.deleteProperty(globalThis, "owned");
  }
  return calls;
}

function syntaxErrors(code: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
