import { describe, expect, test } from "vitest";
import { listOf, objectOf, openDocument, valueAt } from "./open-document.ts";

const document = await openDocument();
const DOCUMENTED_TYPES =
  "odps mysql rds oss sqlserver polardb oracle mongodb emr postgresql analyticdb_for_mysql hybriddb_for_postgresql holo";
const EVIDENCE = /^(documented|inferred)$/;

describe("the operation", () => {
  const operation = objectOf(valueAt(document, "#/paths/~1/post"));

  test("is the only one, on the one path of RPC calls", () => {
    expect(Object.keys(objectOf(document.paths))).toEqual(["/"]);
    expect(Object.keys(objectOf(valueAt(document, "#/paths/~1")))).toEqual(["post"]);
  });

  test("is deprecated and names its successor for programs and for people", () => {
    expect(operation.deprecated).toBe(true);
    expect(objectOf(operation["x-rpc"]).successor).toBe("CreateDataSource");
    expect(operation.description).toContain("CreateDataSource");
  });

  test("takes its parameters in the order of the vendor's page", () => {
    const names = listOf(operation.parameters).map((parameter) => objectOf(parameter).$ref);
    const expected =
      "Action Version Format RegionId ProjectId Name Description ConnectionType SubType EnvType Content";
    expect(names).toEqual(expected.split(" ").map((name) => `#/components/parameters/${name}`));
  });

  test("can be proven by both algorithms, with and without a temporary access key", () => {
    const ways = listOf(document.security).map((way) => Object.keys(objectOf(way)));
    const schemes = Object.keys(objectOf(valueAt(document, "#/components/securitySchemes")));
    const has = (scheme: string, token: string, present: boolean) =>
      ways.some((way) => way.includes(scheme) && way.includes(token) === present);
    for (const present of [true, false]) {
      expect(has("RpcSignature", "RpcSecurityToken", present)).toBe(true);
      expect(has("Acs3Authorization", "Acs3SecurityToken", present)).toBe(true);
    }
    expect(schemes.toSorted()).toEqual([...new Set(ways.flat())].toSorted());
  });
});

describe("a parameter", () => {
  const parameters = Object.entries(objectOf(valueAt(document, "#/components/parameters")));

  test.each(parameters)("says what it is and how that is known: %s", (name, parameter) => {
    const { name: wireName, in: place, description, example, "x-evidence": evidence } = objectOf(parameter);
    expect({ wireName, place }).toEqual({ wireName: name, place: "query" });
    expect(description).toMatch(/\w.*\.$/);
    expect(evidence).toMatch(EVIDENCE);
    expect(example).toBeDefined();
  });

  test("is required where the vendor says so", () => {
    const required = parameters.filter(([, parameter]) => objectOf(parameter).required === true);
    const expected = "Action Version ProjectId Name ConnectionType EnvType Content";
    expect(required.map(([name]) => name)).toEqual(expected.split(" "));
  });
});

describe("ConnectionType", () => {
  const types = listOf(valueAt(document, "#/components/parameters/ConnectionType/schema/anyOf/0/enum")).map(
    String,
  );

  test("is one of the 13 documented ones or the sampled kafka", () => {
    expect(types).toEqual([...DOCUMENTED_TYPES.split(" "), "kafka"]);
  });

  test("has a Content schema of its own for each value", () => {
    const mapping = objectOf(valueAt(document, "#/components/parameters/Content/x-variant-by/mapping"));
    const branches = listOf(valueAt(document, "#/components/schemas/Content/anyOf"));
    expect(Object.keys(mapping)).toEqual(types);
    expect(branches.slice(0, -1).map((branch) => objectOf(branch).$ref)).toEqual(Object.values(mapping));
    // Of a type that is not listed nothing more is known.
    expect(branches.at(-1)).toEqual({ type: "object" });
    expect(new Set(Object.values(mapping)).size).toBe(types.length);
  });
});

describe("Content", () => {
  const schemas = Object.entries(objectOf(valueAt(document, "#/components/schemas")));
  const properties = schemas
    .filter(([name]) => name.endsWith("Content"))
    .flatMap(([schema, definition]) =>
      Object.entries(objectOf(objectOf(definition).properties)).map(([name, property]) => {
        return { schema, name, property: objectOf(property) };
      }),
    );

  test.each(properties)("says of $schema.$name what it is and how that is known", ({ property }) => {
    expect(property.type).toBeDefined();
    expect(property.description).toMatch(/\w.*\.$/);
    expect(property["x-evidence"]).toMatch(EVIDENCE);
  });

  test("marks its secrets, and nothing else, as such", () => {
    const secrets = new Set(["password", "accessKey", "securityToken"]);
    const marked = properties.filter(
      ({ property }) => property.format === "password" && property.writeOnly === true,
    );
    expect(marked).toEqual(properties.filter(({ name }) => secrets.has(name)));
  });

  test("requires no member that it does not describe", () => {
    for (const [name, schema] of schemas) {
      const { required, properties, "x-required-evidence": evidence } = objectOf(schema);
      if (required === undefined) continue;
      expect(evidence, name).toMatch(EVIDENCE);
      const described = new Set(Object.keys(objectOf(properties)));
      expect(
        listOf(required).filter((member) => !described.has(String(member))),
        name,
      ).toEqual([]);
    }
  });
});
