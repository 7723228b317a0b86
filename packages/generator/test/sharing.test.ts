import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { GeneratorError, type Json, type JsonObject, loadDocument } from "@dataworks-kit/generator";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dataworks-kit-sharing-"));
});
afterEach(() => rm(folder, { recursive: true }));

const text = { type: "string" } as const;

/** What a product's operations share. */
const SHARED = {
  servers: [{ url: "https://disks.example.com" }],
  security: [{ Key: [] }],
  components: {
    securitySchemes: { Key: { type: "apiKey", in: "query", name: "Signature" } },
    parameters: {
      Version: { name: "Version", in: "query", required: true, schema: { const: "2020-01-01" } },
      Name: { name: "Name", in: "query", required: true, description: "The name.", schema: text },
      Size: { name: "Size", in: "query", schema: { type: "integer" } },
    },
    schemas: {
      Error: { type: "object", properties: { Code: text, Message: text } },
      Unused: { type: "object" },
    },
  },
  "x-operation": {
    "x-rpc": { product: "disks" },
    parameters: [{ $ref: "#/components/parameters/Version" }],
    responses: {
      "400": {
        description: "{Action} was refused.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    },
    "x-error-body": { RequestId: "r", Code: "{Code}", Message: "{Message}" },
    "x-errors": [
      {
        code: "Missing{Parameter}",
        status: 400,
        parameters: "required",
        message: "{Parameter} is mandatory.",
        summary: "{Parameter} is missing.",
      },
      { code: "Invalid{Parameter}", status: 400, parameters: "every", message: "{Parameter} is not valid." },
    ],
  },
  "x-errors": [
    { code: "Taken", status: 400, message: "It is taken.", evidence: "documented", execution: "none" },
  ],
};

const OPERATION = {
  operationId: "createDisk",
  "x-rpc": { effect: "write" },
  parameters: [
    { name: "Action", in: "query", required: true, schema: { const: "CreateDisk" } },
    { name: "Name", description: "The disk's name." },
    { name: "Size" },
  ],
  responses: {
    "200": {
      description: "It was created.",
      content: { "application/json": { schema: { type: "object" } }, "application/xml": {} },
    },
  },
  "x-errors": ["Taken"],
};

function loadWhole(operation: object, changes: object = {}): object {
  return {
    openapi: "3.1.0",
    "x-shared": ["shared.yaml"],
    info: { title: "Disks", version: "1" },
    paths: { "/": { post: operation } },
    ...changes,
  };
}

/** Files under their names, as JSON, which YAML holds. */
async function load(files: Readonly<Record<string, unknown>>): Promise<JsonObject> {
  for (const [name, value] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  }
  const { document } = await loadDocument(join(folder, "a.openapi.yaml"));
  return document as JsonObject;
}

const loadWith = (operation: object, shared: unknown = SHARED, changes: object = {}) =>
  load({ "a.openapi.yaml": loadWhole(operation, changes), "shared.yaml": shared });

async function collectShareProblems(loading: Promise<unknown>): Promise<string[]> {
  const error = await loading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GeneratorError)) throw new Error(`expected a GeneratorError and not ${error}`);
  return error.problems.map(({ document, pointer, reason }) => `${document}${pointer} ${reason}`);
}

type Members = Readonly<Record<string, Json>>;
function readMember(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((here, name) => (here as Members | undefined)?.[name], value);
}
const readOperation = (document: JsonObject) => readMember(document, "paths", "/", "post");

describe("A document that shares has", () => {
  test("servers, security and components of what it shares, without what nothing refers to", async () => {
    const document = await loadWith(OPERATION);
    expect(document.servers).toEqual(SHARED.servers);
    expect(document.security).toEqual(SHARED.security);
    expect(document["x-shared"]).toBeUndefined();
    expect(Object.keys(readMember(document, "components", "schemas") as Members)).toEqual(["Error"]);
  });

  test("the template's parameters first, and shared ones by their names, with what differs", async () => {
    const operation = readOperation(await loadWith(OPERATION));
    expect(readMember(operation, "parameters")).toMatchObject([
      { $ref: "#/components/parameters/Version" },
      { name: "Action" },
      { name: "Name", in: "query", required: true, description: "The disk's name.", schema: text },
      { name: "Size", in: "query" },
    ]);
    expect(readMember(operation, "x-rpc")).toEqual({ product: "disks", effect: "write" });
  });

  test.each([
    { own: { version: "2" }, want: "2" },
    { own: {}, want: "1" },
  ])("the version $want in shared texts, where its own info is $own", async ({ own, want }) => {
    const Version = { name: "Version", in: "query", required: true, schema: { const: "{Version}" } };
    const { parameters } = SHARED.components;
    const components = { ...SHARED.components, parameters: { ...parameters, Version } };
    const shared = { ...SHARED, info: { version: "1" }, components };
    const document = await loadWith(OPERATION, shared, { info: { title: "Disks", ...own } });
    expect(readMember(document, "components", "parameters", "Version", "schema", "const")).toBe(want);
  });

  test("errors by their codes, and those of rules for each parameter", async () => {
    const operation = readOperation(await loadWith(OPERATION));
    const response = readMember(operation, "responses", "400");
    const examples = readMember(response, "content", "application/json", "examples") as Members;
    expect(readMember(response, "description")).toBe("CreateDisk was refused.");
    expect(Object.keys(examples).sort()).toEqual(["InvalidName", "InvalidSize", "MissingName", "Taken"]);
    expect(examples.Taken).toEqual({
      "x-evidence": "documented",
      "x-execution": "none",
      value: { RequestId: "r", Code: "Taken", Message: "It is taken." },
    });
    expect(examples.MissingName).toMatchObject({
      summary: "Name is missing.",
      value: { Code: "MissingName", Message: "Name is mandatory." },
    });
  });

  test("its own words where both speak", async () => {
    const own = { code: "Taken", message: "Another text.", status: 400 };
    const servers = [{ url: "https://other.example.com" }];
    const document = await loadWith({ ...OPERATION, "x-errors": [own] }, SHARED, { servers });
    const examples = readMember(
      readOperation(document),
      "responses",
      "400",
      "content",
      "application/json",
      "examples",
    );
    expect(readMember(examples, "Taken", "value", "Message")).toBe("Another text.");
    expect(document.servers).toEqual(servers);
  });

  test("the JSON body's schema for another media type that says nothing", async () => {
    const content = readMember(readOperation(await loadWith(OPERATION)), "responses", "200", "content");
    expect(readMember(content, "application/xml")).toEqual(readMember(content, "application/json"));
  });
});

describe("Refused, with document and pointer, is", () => {
  const twice = { components: { schemas: { Error: { type: "object" } } } };
  const [first] = SHARED["x-errors"];
  const cases: readonly (readonly [title: string, loading: () => Promise<unknown>, want: RegExp])[] = [
    [
      "a code that no shared document has",
      () => loadWith({ ...OPERATION, "x-errors": ["Nowhere"] }),
      /^a\.openapi\.yaml#\/paths\/~1\/post\/x-errors\/0 "Nowhere" is not an error that the shared documents name \(shared\.yaml\)$/,
    ],
    [
      "a parameter that nobody shares",
      () => loadWith({ ...OPERATION, parameters: [...OPERATION.parameters, { name: "Colour" }] }),
      /^a\.openapi\.yaml#\/paths\/~1\/post\/parameters\/3 /,
    ],
    [
      "what cannot be lent",
      () => loadWith(OPERATION, { ...SHARED, paths: {} }),
      /^shared\.yaml#\/paths cannot be shared; what can is info, servers/,
    ],
    ["a shared file that is no object", () => loadWith(OPERATION, []), /^shared\.yaml# is not an object$/],
    [
      "a component of a name that is taken",
      () => loadWith(OPERATION, SHARED, twice),
      /#\/components\/schemas\/Error /,
    ],
    [
      "an unknown word in an error",
      () => loadWith(OPERATION, { ...SHARED, "x-errors": [{ ...first, colour: "red" }] }),
      /x-errors\/0\/colour is not one of code, name/,
    ],
    [
      "an error without a message",
      () => loadWith({ ...OPERATION, "x-errors": [{ code: "New", status: 400 }] }),
      /x-errors\/0 must have code, status and message$/,
    ],
    [
      "a rule that does not say for which parameters",
      () => loadWith({ ...OPERATION, "x-errors": [{ code: "No{Parameter}", status: 400, message: "m" }] }),
      /x-errors\/0 parameters \(required or every\) goes with \{Parameter\}/,
    ],
    [
      "an error of a status without a response",
      () => loadWith({ ...OPERATION, "x-errors": [{ code: "New", status: 418, message: "m" }] }),
      /x-errors\/0 the operation has no response 418 with a body of application\/json$/,
    ],
    [
      "a shared file that is not there",
      () => load({ "a.openapi.yaml": loadWhole(OPERATION) }),
      /^a\.openapi\.yaml#\/x-shared\/0 .*shared\.yaml/,
    ],
    [
      "a shared file outside the folder",
      () => load({ "a.openapi.yaml": loadWhole(OPERATION, { "x-shared": ["../shared.yaml"] }) }),
      /^a\.openapi\.yaml#\/x-shared\/0 /,
    ],
    [
      "a list of shared files that is none",
      () => load({ "a.openapi.yaml": loadWhole(OPERATION, { "x-shared": "shared.yaml" }) }),
      /^a\.openapi\.yaml#\/x-shared /,
    ],
  ];

  test.each(cases)("%s", async (_, loading, want) => {
    expect(await collectShareProblems(loading())).toContainEqual(expect.stringMatching(want));
  });
});

test("Names of every JavaScript object lend nothing and break nothing", async () => {
  const shared = JSON.stringify(SHARED).replace('"Unused":', '"__proto__":{"type":"object"},"constructor":');
  const document = await load({ "a.openapi.yaml": loadWhole(OPERATION), "shared.yaml": shared });
  expect(Object.keys(readMember(document, "components", "schemas") as Members)).toEqual(["Error"]);
});
