import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  appendPointer,
  DOCUMENT_NAMES,
  findOperation,
  type JsonObject,
  listParameters,
  openDocument,
  resolveReference,
  toList,
  toObject,
} from "./open-document.ts";
import { createSchemaValidator } from "./schema-validator.ts";

interface Facts {
  readonly methods: readonly string[];
  readonly deprecated: boolean;
  readonly parameters: readonly JsonObject[];
  readonly answer: Readonly<Record<string, JsonObject>>;
  readonly errors: readonly { readonly status: number; readonly code: string; readonly message: string }[];
  /** The vendor's sample answer, as JSON text. */
  readonly sample: string;
}

interface AllFacts {
  readonly endpoints: Readonly<Record<string, string>>;
  /** By the version of the API, then by Action. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, Facts>>>>;
}

const FACTS: AllFacts = JSON.parse(
  readFileSync(new URL("fixtures/vendor-facts.json", import.meta.url), "utf8"),
);

/** Each difference from the vendor's facts, and its reason. A difference that is gone fails its test. */
const DIFFERENCES = {
  endpoints: {
    "cn-shenzhen-finance-1":
      "The vendor's page of endpoints, which is newer, gives it an endpoint of its own.",
  },
  /** Parameters that the vendor's facts do not have: of one operation, `UpdateConnection.Remark`, or of each, `*.RegionId`. */
  parameters: {
    "*.RegionId": "An older page has it, private clouds need it, and older clients of the vendor send it.",
  },
  /** Of members of answers, by the end of their place. */
  answer: {
    HttpStatusCode:
      "Some metadata says a string and some an integer, and samples quote it or do not; clients of the vendor read an integer. Both are taken.",
    "Connections.Id": "An id is an int64 where it is created; the list says int32.",
    "Connections.ProjectId": "It is an int64 as a parameter; the list says int32.",
    "Connections.BindingCalcEngineId": "An id of an engine; the other list says int64.",
    "DataSources.ProjectId": "It is an int64 as a parameter; the list says int32.",
  } as Readonly<Record<string, string>>,
  /** Sample answers that are none of the operation. */
  samples: {
    ListConnections: "Its Content escapes the quotes of the JSON once more, so that it is not JSON.",
  } as Readonly<Record<string, string>>,
  /** Types of parameters. */
  types: {
    "ListProjects.Tags": "The metadata says an array in the style `json`: JSON in a string is what travels.",
  } as Readonly<Record<string, string>>,
} as const;

const usedDifferences = new Set<string>();

describe.each(DOCUMENT_NAMES)("%s", async (name) => {
  const document = await openDocument(name);
  const { operation, pointer } = findOperation(document);
  const facts = FACTS.operations[String(toObject(document.info).version)]?.[readAction(document)] as Facts;
  const answer = appendPointer(
    resolveReference(document, appendPointer(pointer, "responses", "200")).pointer,
    "content",
  );

  test("has the vendor's methods and deprecation", () => {
    expect(toList(toObject(operation["x-rpc"]).methods)).toEqual(
      facts.methods.map((one) => one.toUpperCase()),
    );
    expect(operation.deprecated ?? false).toBe(facts.deprecated);
  });

  test("has the vendor's parameters and those with a reason, each with its type, place and need", () => {
    const common = new Set(["Action", "Version", "Format"]);
    const ours = listParameters(document)
      .map(({ value }) => value)
      .filter(({ name: own }) => !common.has(String(own)));
    const further = Object.keys(DIFFERENCES.parameters).flatMap((difference) => {
      const [action, parameter = ""] = difference.split(".");
      return action === "*" || action === readAction(document) ? [parameter] : [];
    });
    const names = [...facts.parameters.map(({ name: own }) => String(own)), ...further];
    expect(ours.map(({ name: own }) => String(own)).sort()).toEqual(names.sort());
    for (const fact of facts.parameters) {
      const parameter = toObject(ours.find(({ name: own }) => own === fact.name));
      expect({ in: parameter.in, required: parameter.required === true }, String(fact.name)).toEqual({
        in: fact.in,
        required: fact.required,
      });
      const schema = resolveSchema(document, toObject(parameter.schema));
      const isSame = readType(schema) === [fact.type, fact.format].join(" ");
      expect(isSame, String(fact.name)).toBe(!(`${readAction(document)}.${fact.name}` in DIFFERENCES.types));
      for (const limit of ["minimum", "maximum"] as const)
        if (fact[limit] !== undefined) expect(schema[limit]).toBe(Number(fact[limit]));
    }
  });

  test("answers with the vendor's members", () => {
    const schema = resolveReference(document, appendPointer(answer, "application/json", "schema")).pointer;
    const problems = findMemberProblems(document, schema, { properties: facts.answer });
    expect(problems).toEqual([]);
  });

  test("documents the vendor's errors, with their status and text", () => {
    for (const { status, code, message } of facts.errors) {
      const response = resolveReference(document, appendPointer(pointer, "responses", status)).pointer;
      const example = resolveReference(
        document,
        appendPointer(response, "content", "application/json", "examples", code),
      ).value;
      expect(toObject(example.value), code).toMatchObject({ Code: code, Message: message });
      expect(example["x-evidence"], code).toBe("documented");
    }
  });

  test.skipIf(facts.sample === "")("takes the vendor's sample answer", () => {
    const problems = createSchemaValidator(document)(
      appendPointer(answer, "application/json", "schema"),
      JSON.parse(facts.sample),
    );
    expect(problems).toHaveLength(readAction(document) in DIFFERENCES.samples ? 1 : 0);
  });

  test("is called at the vendor's endpoints", () => {
    const [open, , central] = toList(document.servers).map(toObject);
    const regions = toList(toObject(toObject(open?.variables).regionId).enum);
    for (const [region, endpoint] of Object.entries(FACTS.endpoints)) {
      const isCentral = toList(central?.["x-regions"]).includes(region);
      const given = isCentral ? central?.url : String(open?.url).replace("{regionId}", region);
      expect(isCentral || regions.includes(region), region).toBe(true);
      if (region in DIFFERENCES.endpoints) expect(given, region).not.toBe(`https://${endpoint}`);
      else expect(given, region).toBe(`https://${endpoint}`);
    }
  });
});

test("Each difference of an answer is one", () => {
  expect([...usedDifferences].sort()).toEqual(Object.keys(DIFFERENCES.answer).sort());
});

function readAction(document: JsonObject): string {
  const action = listParameters(document).find(({ value }) => value.name === "Action");
  return String(toObject(resolveSchema(document, toObject(action?.value.schema))).const);
}

function resolveSchema(document: JsonObject, schema: JsonObject): JsonObject {
  return typeof schema.$ref === "string" ? resolveReference(document, schema.$ref).value : schema;
}

/** A list that is open has its type in each of its branches. */
function readType(schema: JsonObject): string {
  const [branch] = toList(schema.anyOf).map(toObject);
  return [schema.type ?? branch?.type, schema.format].join(" ");
}

/** What differs from the vendor's members, at any depth, without a reason. */
function findMemberProblems(document: JsonObject, schema: string, fact: JsonObject, place = ""): string[] {
  const ours = collectMembers(document, schema);
  return Object.entries(toObject(fact.properties)).flatMap(([name, member]) => {
    const here = place === "" ? name : `${place}.${name}`;
    const own = ours.get(name);
    return own === undefined
      ? [`${here} is missing`]
      : findValueProblems(document, own, toObject(member), here);
  });
}

function findValueProblems(document: JsonObject, schema: string, fact: JsonObject, place: string): string[] {
  const { value, pointer } = resolveReference(document, schema);
  const excuse = Object.keys(DIFFERENCES.answer).find((end) => place === end || place.endsWith(`.${end}`));
  // What joins several schemas is an object here.
  const type = value.allOf ? "object" : value.type;
  const types = [type, ...toList(value.anyOf).map((branch) => toObject(branch).type)].flat();
  const isSame = types.filter(Boolean).length === 1 && type === fact.type && value.format === fact.format;
  if (!isSame && excuse !== undefined) {
    usedDifferences.add(excuse);
    return [];
  }
  if (!isSame)
    return [`${place} is ${types.join()} ${value.format ?? ""} and not ${fact.type} ${fact.format ?? ""}`];
  if (fact.type === "array")
    return findValueProblems(document, appendPointer(pointer, "items"), toObject(fact.items), place);
  return findMemberProblems(document, pointer, fact, place);
}

/** Where the members of an object are declared, those of `allOf` too. */
function collectMembers(document: JsonObject, schema: string): ReadonlyMap<string, string> {
  const { value, pointer } = resolveReference(document, schema);
  const parts = toList(value.allOf).map((_, index) =>
    collectMembers(document, appendPointer(pointer, "allOf", index)),
  );
  const own = Object.keys(toObject(value.properties)).map(
    (name) => [name, appendPointer(pointer, "properties", name)] as const,
  );
  return new Map([...parts.flatMap((part) => [...part]), ...own]);
}
