import type { Json, JsonObject } from "@dataworks-kit/generator";
import { GeneratorError } from "@dataworks-kit/generator";
import { expect } from "vitest";
import { parse } from "yaml";
import { type ImportOptions, type ImportResult, importMetadata } from "../src/metadata/import-metadata.ts";

/** The plainest operation, as the vendor's metadata has it. */
export const PLAIN = {
  methods: ["post"],
  parameters: [],
  responses: { "200": { schema: { type: "object", properties: { RequestId: { type: "string" } } } } },
};

/** Metadata of a product with these operations. */
export function withApis(apis: object, more: object = {}): Json {
  return {
    version: "1.0",
    info: { style: "RPC", product: "Harbour", version: "2031-04-01" },
    apis,
    ...more,
  } as Json;
}

/** Metadata of one operation `Run`, with a change. */
export function withRun(change: object, more: object = {}): Json {
  return withApis({ Run: { ...PLAIN, ...change } }, more);
}

/** Imports metadata that messages call `m.json`. */
export function importAll(document: Json, options: Partial<ImportOptions> = {}): ImportResult {
  return importMetadata({ name: "m.json", document }, { actions: [], except: [], ...options });
}

/** The operation of the document that `Run` becomes. */
export function importRun(change: object, more: object = {}): JsonObject {
  const [file] = importAll(withRun(change, more)).files;
  const document = parse(file?.text ?? "", { intAsBigInt: true });
  return toNumbers(Object.values(document.paths["/"])[0] as Json) as JsonObject;
}

/** The parameter behind Action and Version that this one becomes. */
export function importParameter(parameter: object): Json | undefined {
  const { parameters } = importRun({ parameters: [{ name: "P", in: "query", ...parameter }] });
  return Array.isArray(parameters) ? parameters[2] : undefined;
}

/** Why metadata is refused: each place and reason, as one text. */
export function collectRefusals(document: Json, options: Partial<ImportOptions> = {}): string[] {
  try {
    importAll(document, options);
  } catch (error) {
    if (!(error instanceof GeneratorError)) throw error;
    return error.problems.map(({ pointer, reason }) => `${pointer}: ${reason}`);
  }
  return expect.fail("was accepted");
}

function toNumbers(value: Json): Json {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(toNumbers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toNumbers(member)]));
}
