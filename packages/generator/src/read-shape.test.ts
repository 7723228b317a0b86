import { describe, expect, it } from "vitest";
import type { JsonObject } from "./json-pointer.ts";
import { readShape } from "./read-shape.ts";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The shape of the schema `S`. */
function readShapeS(schemas: { readonly S: object; readonly [name: string]: object }) {
  return readShape({ components: { schemas } } as unknown as JsonObject, to("S"));
}

describe("readShape", () => {
  it("ends where a schema comes back to itself", () => {
    const S = {
      type: "object",
      properties: { Id: { type: "integer" }, Next: { anyOf: [to("S"), to("S")] } },
    };
    expect(readShapeS({ S })).toEqual({
      type: "object",
      properties: { Id: { type: "integer" }, Next: { type: "any" } },
    });
    const List = { type: "object", properties: { Kids: { type: "array", items: to("S") } } };
    expect(readShapeS({ S: List })).toEqual({
      type: "object",
      properties: { Kids: { type: "array", items: { type: "any" } } },
    });
  });

  it.each([1, 6, 12])("stays small when a schema refers to itself %i times", (count) => {
    const names = Array.from({ length: count }, (_, index) => `C${index}`);
    const self = { type: "object", properties: Object.fromEntries(names.map((name) => [name, to("S")])) };
    expect(JSON.stringify(readShapeS({ S: self })).length).toBeLessThan(1000);
    const others = names.map((name) => [name, { ...self, properties: { ...self.properties, S: to("S") } }]);
    const properties = Object.fromEntries(names.map((name) => [name, to(name)]));
    const all = { S: { ...self, properties }, ...Object.fromEntries(others) };
    expect(JSON.stringify(readShapeS(all)).length).toBeLessThan(200_000);
  });

  it("stays small when many schemas refer to each other", () => {
    const names = Array.from({ length: 12 }, (_, index) => `C${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, to(name)]));
    const all = Object.fromEntries(names.map((name) => [name, { type: "object", properties }]));
    const text = JSON.stringify(readShapeS({ S: { type: "object", properties }, ...all }));
    expect(text.length).toBeGreaterThan(1000);
    expect(text.length).toBeLessThan(200_000);
  });

  it("takes the same schema twice on a way for no recursion, when nothing leads from one to the other", () => {
    const Base = { type: "object", properties: { Id: { type: "string" } } };
    const S = { allOf: [to("Base")], properties: { Child: { allOf: [to("Base")] } } };
    expect(readShapeS({ Base, S })).toEqual({
      type: "object",
      properties: {
        Id: { type: "string" },
        Child: { type: "object", properties: { Id: { type: "string" } } },
      },
    });
  });

  it("follows a value deeper than eight levels", () => {
    let S: object = { type: "integer" };
    for (let level = 0; level < 12; level++) S = { type: "object", properties: { a: S } };
    expect(JSON.stringify(readShapeS({ S }))).toContain('"integer"');
  });

  it.each([
    ["a list of types", { type: ["array", "null"], items: { type: "integer" } }],
    ["anyOf", { anyOf: [{ type: "array", items: { type: "integer" } }, { type: "null" }] }],
    ["oneOf", { oneOf: [{ type: "null" }, { type: "array", items: { type: "integer" } }] }],
  ])("sees through null in %s", (_title, S) => {
    expect(readShapeS({ S })).toEqual({ type: "array", items: { type: "integer" } });
  });

  it.each([
    [{ type: "object", additionalProperties: { type: "integer" } }, { type: "integer" }],
    [{ type: "object", additionalProperties: true }, undefined],
    [{ type: "object", additionalProperties: false }, undefined],
  ])("says what other members are: %j", (S, want) => {
    expect(readShapeS({ S }).additionalProperties).toEqual(want);
  });
});
