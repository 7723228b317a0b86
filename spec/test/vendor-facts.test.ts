import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  below,
  DOCUMENT_NAMES,
  type JsonObject,
  listOf,
  objectOf,
  openDocument,
  operationIn,
  parametersIn,
  resolved,
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
  readonly operations: Readonly<Record<string, Facts>>;
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
  /** Parameters that every operation has beside the vendor's. */
  parameters: {
    RegionId: "An older page has it, private clouds need it, and older clients of the vendor send it.",
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
  const { operation, pointer } = operationIn(document);
  const facts = FACTS.operations[actionOf(document)] as Facts;
  const answer = below(resolved(document, below(pointer, "responses", "200")).pointer, "content");

  test("has the vendor's methods and deprecation", () => {
    expect(listOf(objectOf(operation["x-rpc"]).methods)).toEqual(
      facts.methods.map((one) => one.toUpperCase()),
    );
    expect(operation.deprecated ?? false).toBe(facts.deprecated);
  });

  test("has the vendor's parameters and those with a reason, each with its type, place and need", () => {
    const common = new Set(["Action", "Version", "Format"]);
    const ours = parametersIn(document)
      .map(({ value }) => value)
      .filter(({ name: own }) => !common.has(String(own)));
    const further = Object.keys(DIFFERENCES.parameters);
    const names = [...facts.parameters.map(({ name: own }) => String(own)), ...further];
    expect(ours.map(({ name: own }) => String(own)).sort()).toEqual(names.sort());
    for (const fact of facts.parameters) {
      const parameter = objectOf(ours.find(({ name: own }) => own === fact.name));
      expect({ in: parameter.in, required: parameter.required === true }, String(fact.name)).toEqual({
        ...{ in: fact.in, required: fact.required },
      });
      const schema = resolvedSchema(document, objectOf(parameter.schema));
      const isSame = typeOf(schema) === [fact.type, fact.format].join(" ");
      expect(isSame, String(fact.name)).toBe(!(`${actionOf(document)}.${fact.name}` in DIFFERENCES.types));
      for (const limit of ["minimum", "maximum"] as const)
        if (fact[limit] !== undefined) expect(schema[limit]).toBe(Number(fact[limit]));
    }
  });

  test("answers with the vendor's members", () => {
    const schema = resolved(document, below(answer, "application/json", "schema")).pointer;
    const problems = memberProblems(document, schema, { properties: facts.answer });
    expect(problems).toEqual([]);
  });

  test("documents the vendor's errors, with their status and text", () => {
    for (const { status, code, message } of facts.errors) {
      const response = resolved(document, below(pointer, "responses", status)).pointer;
      const example = resolved(
        document,
        below(response, "content", "application/json", "examples", code),
      ).value;
      expect(objectOf(example.value), code).toMatchObject({ Code: code, Message: message });
      expect(example["x-evidence"], code).toBe("documented");
    }
  });

  test.skipIf(facts.sample === "")("takes the vendor's sample answer", () => {
    const problems = createSchemaValidator(document)(
      below(answer, "application/json", "schema"),
      JSON.parse(facts.sample),
    );
    expect(problems).toHaveLength(actionOf(document) in DIFFERENCES.samples ? 1 : 0);
  });

  test("is called at the vendor's endpoints", () => {
    const [open, , central] = listOf(document.servers).map(objectOf);
    const regions = listOf(objectOf(objectOf(open?.variables).regionId).enum);
    for (const [region, endpoint] of Object.entries(FACTS.endpoints)) {
      const isCentral = listOf(central?.["x-regions"]).includes(region);
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

function actionOf(document: JsonObject): string {
  const action = parametersIn(document).find(({ value }) => value.name === "Action");
  return String(objectOf(resolvedSchema(document, objectOf(action?.value.schema))).const);
}

function resolvedSchema(document: JsonObject, schema: JsonObject): JsonObject {
  return typeof schema.$ref === "string" ? resolved(document, schema.$ref).value : schema;
}

/** A list that is open has its type in each of its branches. */
function typeOf(schema: JsonObject): string {
  const [branch] = listOf(schema.anyOf).map(objectOf);
  return [schema.type ?? branch?.type, schema.format].join(" ");
}

/** What differs from the vendor's members, at any depth, without a reason. */
function memberProblems(document: JsonObject, schema: string, fact: JsonObject, place = ""): string[] {
  const ours = membersOf(document, schema);
  return Object.entries(objectOf(fact.properties)).flatMap(([name, member]) => {
    const here = place === "" ? name : `${place}.${name}`;
    const own = ours.get(name);
    return own === undefined ? [`${here} is missing`] : valueProblems(document, own, objectOf(member), here);
  });
}

function valueProblems(document: JsonObject, schema: string, fact: JsonObject, place: string): string[] {
  const { value, pointer } = resolved(document, schema);
  const excuse = Object.keys(DIFFERENCES.answer).find((end) => place === end || place.endsWith(`.${end}`));
  // What joins several schemas is an object here.
  const type = value.allOf ? "object" : value.type;
  const types = [type, ...listOf(value.anyOf).map((branch) => objectOf(branch).type)].flat();
  const isSame = types.filter(Boolean).length === 1 && type === fact.type && value.format === fact.format;
  if (!isSame && excuse !== undefined) {
    usedDifferences.add(excuse);
    return [];
  }
  if (!isSame)
    return [`${place} is ${types.join()} ${value.format ?? ""} and not ${fact.type} ${fact.format ?? ""}`];
  if (fact.type === "array")
    return valueProblems(document, below(pointer, "items"), objectOf(fact.items), place);
  return memberProblems(document, pointer, fact, place);
}

/** Where the members of an object are declared, those of `allOf` too. */
function membersOf(document: JsonObject, schema: string): ReadonlyMap<string, string> {
  const { value, pointer } = resolved(document, schema);
  const parts = listOf(value.allOf).map((_, index) => membersOf(document, below(pointer, "allOf", index)));
  const own = Object.keys(objectOf(value.properties)).map(
    (name) => [name, below(pointer, "properties", name)] as const,
  );
  return new Map([...parts.flatMap((part) => [...part]), ...own]);
}
