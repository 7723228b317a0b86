import { describe, expect, test } from "vitest";
import {
  DOCUMENT_NAMES,
  findOperation,
  isMemberMap,
  listParameters,
  openDocument,
  readPointer,
  toList,
  toObject,
  visitObjects,
} from "./open-document.ts";

const DOCUMENTED_TYPES =
  "odps mysql rds oss sqlserver polardb oracle mongodb emr postgresql analyticdb_for_mysql hybriddb_for_postgresql holo";
const EVIDENCE = /^(documented|inferred)$/;
const SECRETS = new Set([
  "password",
  "accessKey",
  "securityToken",
  "truststorePassword",
  "keystorePassword",
  "keyPassword",
  "clientPassword",
  "saslPassword",
]);

describe.each(DOCUMENT_NAMES)("%s", async (name) => {
  const document = await openDocument(name);
  const { operation } = findOperation(document);
  const parameters = listParameters(document).map(({ value }) => value);

  test("has one operation, on the one path of RPC calls, named as the file is", () => {
    expect(Object.keys(toObject(document.paths))).toEqual(["/"]);
    expect(Object.keys(toObject(readPointer(document, "#/paths/~1")))).toHaveLength(1);
    const words = String(operation.operationId).replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
    expect(words).toBe(name);
    expect(operation.summary).toMatch(/^\w/);
    expect(operation.description).toMatch(/\w.*\.$/s);
  });

  test("names the successor of what is deprecated, for programs and for people", () => {
    const { successor } = toObject(operation["x-rpc"]);
    expect(successor !== undefined).toBe(operation.deprecated === true);
    if (successor !== undefined) expect(DOCUMENT_NAMES).toContain(toKebab(String(successor)));
  });

  test("says whether a call changes anything, and what it answers with", () => {
    expect(toObject(operation["x-rpc"]).effect).toMatch(/^(read|write)$/);
    expect(Object.keys(toObject(operation.responses))).toContain("200");
  });

  test("begins with the parameters of every call", () => {
    const names = parameters.map((parameter) => parameter.name);
    expect(names.slice(0, 4)).toEqual(["Version", "Format", "RegionId", "Action"]);
  });

  test("can be proven by both algorithms, with and without a temporary access key", () => {
    const ways = toList(document.security).map((way) => Object.keys(toObject(way)));
    const schemes = Object.keys(toObject(readPointer(document, "#/components/securitySchemes")));
    const has = (scheme: string, token: string, present: boolean) =>
      ways.some((way) => way.includes(scheme) && way.includes(token) === present);
    for (const present of [true, false]) {
      expect(has("RpcSignature", "RpcSecurityToken", present)).toBe(true);
      expect(has("Acs3Authorization", "Acs3SecurityToken", present)).toBe(true);
    }
    expect(schemes.toSorted()).toEqual([...new Set(ways.flat())].toSorted());
  });

  test.each(parameters.map((parameter) => ({ wireName: String(parameter.name), parameter })))(
    "says what $wireName is and how that is known",
    ({ parameter }) => {
      const { in: place, description, example, examples, "x-evidence": evidence } = parameter;
      expect(place).toBe("query");
      expect(description).toMatch(/\w.*\.$/);
      expect(evidence).toMatch(EVIDENCE);
      expect(example ?? examples).toBeDefined();
    },
  );

  test("says of each member what it is and how that is known", () => {
    visitObjects(document, ({ properties, "x-rpc": rpc }, pointer) => {
      if (rpc !== undefined || pointer.includes("/examples/") || isMemberMap(pointer)) return;
      for (const [member, given] of Object.entries(toObject(properties))) {
        const property = toObject(given);
        if (property.$ref !== undefined) continue;
        expect(property.description, `${pointer} ${member}`).toMatch(/\w.*\.$/s);
        expect(property["x-evidence"], `${pointer} ${member}`).toMatch(EVIDENCE);
      }
    });
  });

  test("marks its secrets, and nothing else, as such", () => {
    visitObjects(document, ({ properties }, pointer) => {
      if (pointer.includes("/examples/") || isMemberMap(pointer)) return;
      for (const [member, given] of Object.entries(toObject(properties))) {
        const { format } = toObject(given);
        expect(format === "password", `${pointer} ${member}`).toBe(SECRETS.has(member));
      }
    });
  });

  test("requires no member that it does not describe", () => {
    visitObjects(document, ({ type, required, properties, "x-required-evidence": evidence }, pointer) => {
      if (type !== "object" || required === undefined) return;
      expect(evidence, pointer).toMatch(EVIDENCE);
      const described = new Set(Object.keys(toObject(properties)));
      expect(
        toList(required).filter((member) => !described.has(String(member))),
        pointer,
      ).toEqual([]);
    });
  });
});

const creations = [
  ["create-connection", "ConnectionType"],
  ["create-data-source", "DataSourceType"],
] as const;

describe.each(creations)("The types of %s", async (name, typeName) => {
  const document = await openDocument(name);
  const types = toList(readPointer(document, "#/components/schemas/DataSourceType/anyOf/0/enum")).map(String);

  test("are the 13 documented ones and the sampled kafka", () => {
    expect(types).toEqual([...DOCUMENTED_TYPES.split(" "), "kafka"]);
  });

  test("have a Content schema each", () => {
    const content = listParameters(document).find(({ value }) => value.name === "Content")?.value;
    const { parameter, mapping } = toObject(content?.["x-variant-by"]);
    const branches = toList(readPointer(document, "#/components/schemas/Content/anyOf"));
    expect(parameter).toBe(typeName);
    expect(Object.keys(toObject(mapping))).toEqual(types);
    expect(branches.slice(0, -1).map((branch) => toObject(branch).$ref)).toEqual(
      Object.values(toObject(mapping)),
    );
    // Of a type that is not listed nothing more is known.
    expect(branches.at(-1)).toEqual({ type: "object" });
    expect(new Set(Object.values(toObject(mapping))).size).toBe(types.length);
  });
});

function toKebab(action: string): string {
  return action.replace(/\B[A-Z]/g, "-$&").toLowerCase();
}
