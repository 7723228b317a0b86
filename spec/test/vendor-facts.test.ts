import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  below,
  type JsonObject,
  listOf,
  objectOf,
  openDocument,
  resolved,
  valueAt,
} from "./open-document.ts";

interface Facts {
  readonly methods: readonly string[];
  readonly deprecated: boolean;
  readonly parameters: readonly JsonObject[];
  readonly answer: Readonly<Record<string, JsonObject>>;
  readonly errors: readonly { readonly status: number; readonly code: string; readonly message: string }[];
  readonly endpoints: Readonly<Record<string, string>>;
}

const FACTS: Facts = JSON.parse(readFileSync(new URL("fixtures/vendor-facts.json", import.meta.url), "utf8"));
const document = await openDocument();
const OPERATION = "#/paths/~1/post";

/** Each difference from the vendor's facts, and its reason. One that is no more fails its test. */
const DIFFERENCES = {
  parameters: {
    RegionId: "An older page has it, private clouds need it, and older clients of the vendor send it.",
  },
  answer: {
    "HttpStatusCode.type":
      "The metadata says a string and its sample quotes it; clients of the vendor read an integer. Both are taken.",
  },
  endpoints: {
    "cn-shenzhen-finance-1":
      "The vendor's page of endpoints, which is newer, gives it an endpoint of its own.",
  },
} as const;

test("methods and deprecation are the vendor's", () => {
  const operation = objectOf(valueAt(document, OPERATION));
  expect(listOf(objectOf(operation["x-rpc"]).methods)).toEqual(
    FACTS.methods.map((name) => name.toUpperCase()),
  );
  expect(operation.deprecated).toBe(FACTS.deprecated);
});

describe("parameters", () => {
  const common = new Set(["Action", "Version", "Format"]);
  const ours = listOf(valueAt(document, below(OPERATION, "parameters")))
    .map((_, index) => resolved(document, below(OPERATION, "parameters", index)).value)
    .filter(({ name, in: place }) => place === "query" && !common.has(String(name)));

  test("are the vendor's and those with a reason", () => {
    const further = ours.map(({ name }) => String(name)).filter((name) => name in DIFFERENCES.parameters);
    expect(further).toEqual(Object.keys(DIFFERENCES.parameters));
    expect(ours.map(({ name }) => name).sort()).toEqual(
      [...FACTS.parameters.map(({ name }) => name), ...further].sort(),
    );
  });

  test.each(FACTS.parameters)("$name has its type, place and need", (fact) => {
    const parameter = objectOf(ours.find(({ name }) => name === fact.name));
    expect(parameter.in).toBe(fact.in);
    expect(parameter.required === true).toBe(fact.required);
    expect(typeOf(objectOf(parameter.schema))).toEqual({ type: fact.type, format: fact.format });
  });
});

/** A list that is open has its type in each of its branches. */
function typeOf(schema: JsonObject): { type: unknown; format: unknown } {
  const [branch] = listOf(schema.anyOf).map(objectOf);
  return { type: schema.type ?? branch?.type, format: schema.format };
}

describe("the answer", () => {
  const place = below(OPERATION, "responses", "200");
  const response = resolved(document, place).pointer;
  const schema = resolved(document, below(response, "content", "application/json", "schema"));
  const properties = objectOf(schema.value.properties);

  test.each(Object.entries(FACTS.answer))("has %s", (name, fact) => {
    const property = objectOf(properties[name]);
    const types = [property.type, ...listOf(property.anyOf).map((branch) => objectOf(branch).type)].flat();
    if (`${name}.type` in DIFFERENCES.answer) expect(types.filter(Boolean)).toHaveLength(2);
    else expect([property.type, property.format]).toEqual([fact.type, fact.format]);
    expect(types).toContain(fact.type);
  });
});

describe("errors", () => {
  const examples = objectOf(objectOf(document.components).examples);

  test.each(FACTS.errors)(
    "$code is documented, with its status and its text",
    ({ status, code, message }) => {
      const example = objectOf(examples[code]);
      expect(objectOf(example.value)).toMatchObject({ Code: code, Message: message });
      expect(example["x-evidence"]).toBe("documented");
      const response = resolved(document, below(OPERATION, "responses", status)).pointer;
      const listed = objectOf(valueAt(document, below(response, "content", "application/json", "examples")));
      expect(Object.keys(listed)).toContain(code);
    },
  );
});

describe("endpoints", () => {
  const [open, , central] = listOf(document.servers).map(objectOf);
  const regions = listOf(objectOf(objectOf(open?.variables).regionId).enum);

  test.each(Object.entries(FACTS.endpoints))("%s is %s", (region, endpoint) => {
    const isCentral = listOf(central?.["x-regions"]).includes(region);
    const given = isCentral ? central?.url : String(open?.url).replace("{regionId}", region);
    expect(isCentral || regions.includes(region)).toBe(true);
    if (region in DIFFERENCES.endpoints) expect(given).not.toBe(`https://${endpoint}`);
    else expect(given).toBe(`https://${endpoint}`);
  });
});
