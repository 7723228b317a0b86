import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generate, type Json } from "@dataworks-kit/generator";
import type { OperationDescriptor, Shape } from "@dataworks-kit/wire";
import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentModel } from "../src/model.ts";
import { parseSource } from "../src/node/parse-source.ts";
import { importAll } from "./metadata.ts";
import { typeCheck } from "./type-check.ts";

const METADATA = join(import.meta.dirname, "fixtures/harbour.api-docs.json");
const LIMITS = { maxTokens: 1e6, maxValues: 1e6 };

let metadata: Harbour;
let documents: { name: string; document: Json }[];
let models: ReadonlyMap<string, DocumentModel>;
beforeAll(async () => {
  metadata = JSON.parse(await readFile(METADATA, "utf8"));
  const { files, models: list } = importAll(metadata as unknown as Json);
  documents = files.map(({ path, text }) => ({ name: path, document: parseSource(text, LIMITS).value }));
  models = new Map(list.map((model) => [model.operations[0]?.descriptor.action ?? "", model]));
});

/** The form of the fixture. */
interface Harbour {
  readonly apis: Readonly<Record<string, Operation>>;
}
interface Operation {
  readonly methods: string[];
  readonly operationType: string;
  readonly deprecated?: boolean;
  readonly parameters: { name: string; in: string; style?: string; schema: VendorSchema }[];
  readonly responses: { "200": { schema: VendorSchema } };
  readonly errorCodes?: Readonly<Record<string, { errorCode: string; errorMessage: string }[]>>;
}
interface VendorSchema {
  readonly type?: string;
  readonly format?: string;
  readonly required?: boolean;
  readonly enum?: string[];
  readonly items?: VendorSchema;
  readonly properties?: Readonly<Record<string, VendorSchema>>;
}

describe("What is imported from the metadata of twelve operations", () => {
  it("is read back from YAML as what the import has judged", async () => {
    expect(documents).toHaveLength(12);
    for (const { name, document } of documents) {
      const model = [...models.values()].find((one) => one.name === name);
      expect(model?.root, name).toEqual(document);
    }
  });

  it("generates code that compiles under the strictest flags", async () => {
    const files = await generate(documents, { importExtension: "js" });
    expect(files.length).toBeGreaterThan(12 * 6);
    expect(await typeCheck(files, { module: "nodenext", moduleResolution: "nodenext" })).toBe("");
  });

  it("has descriptors with the facts of the metadata", () => {
    for (const [action, operation] of Object.entries(metadata.apis)) {
      const { descriptor, response } = models.get(action)?.operations[0] ?? expect.fail(action);
      expect(descriptor, action).toMatchObject(describeCall(action, operation));
      expect(readParameters(descriptor), action).toEqual(listParameters(operation));
      const members = Object.entries(operation.responses["200"].schema.properties ?? {});
      expect(Object.keys(response.shape.properties ?? {}), action).toEqual(members.map(([name]) => name));
      for (const [name, member] of members)
        expectShape(response.shape.properties?.[name], member, `${action} ${name}`);
    }
  });

  it("has the errors of the metadata that an answer can have", () => {
    const listed = Object.entries(metadata.apis).flatMap(([action, { errorCodes = {} }]) =>
      Object.entries(errorCodes).flatMap(([status, list]) =>
        list
          .filter(({ errorCode }) => /^4|^5/.test(status) && /^[\w.]+$/.test(errorCode))
          .map((error) => `${action} ${status} ${error.errorCode}: ${error.errorMessage}`),
      ),
    );
    const read = [...models].flatMap(([action, model]) =>
      (model.operations[0]?.errors ?? []).map(
        (error) => `${action} ${error.status} ${error.code}: ${error.message}`,
      ),
    );
    expect(read.sort()).toEqual([...new Set(listed)].sort());
  });
});

function describeCall(action: string, { methods, operationType, deprecated }: Operation) {
  return {
    action,
    product: "Harbour",
    version: "2031-04-01",
    methods: methods.map((method) => method.toUpperCase()),
    effect: operationType === "read" ? "read" : "write",
    deprecated: deprecated === true,
    endpoints: [
      { url: "https://harbour.{regionId}.example.com" },
      { url: "https://harbour.example.com", regions: ["west-1"] },
    ],
  };
}

interface ParameterFacts {
  readonly name: string;
  readonly in: "query" | "form";
  readonly type: string;
  readonly format?: string;
  readonly required: boolean;
  readonly values?: readonly unknown[];
  readonly isJson: boolean;
}

function readParameters({ parameters }: OperationDescriptor): ParameterFacts[] {
  return parameters
    .map(({ name, in: place = "query", type, format, required = false, enum: values, json = false }) => ({
      name,
      in: place === "form" ? ("form" as const) : ("query" as const),
      type,
      ...(format && { format }),
      required,
      ...(values && { values }),
      isJson: json,
    }))
    .sort(byName);
}

/** A parameter of JSON, and one of values joined by commas, travel as one text. */
function listParameters({ parameters }: Operation): ParameterFacts[] {
  const byNames = new Map(parameters.toReversed().map((parameter) => [parameter.name, parameter]));
  return [...byNames.values()]
    .map(({ name, in: place, style = "", schema }) => ({
      name,
      in: place === "query" ? ("query" as const) : ("form" as const),
      type: ["json", "simple"].includes(style) ? "string" : (schema.type ?? ""),
      ...(schema.format && { format: schema.format }),
      required: schema.required === true,
      ...(schema.enum && { values: schema.enum }),
      isJson: style === "json",
    }))
    .sort(byName);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function expectShape(shape: Shape | undefined, schema: VendorSchema, place: string): void {
  if (schema.type === undefined) return;
  expect(shape?.type, place).toBe(schema.type);
  expect(shape?.format, place).toBe(schema.format);
  if (schema.items) expectShape(shape?.items, schema.items, `${place}/items`);
  for (const [name, member] of Object.entries(schema.properties ?? {}))
    expectShape(shape?.properties?.[name], member, `${place}/${name}`);
}
