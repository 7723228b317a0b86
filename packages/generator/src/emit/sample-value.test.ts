import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json-pointer.ts";
import { sampleValue } from "./sample-value.ts";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function sampleS(S: Json, others: object = {}): unknown {
  return sampleValue({ components: { schemas: { S, ...others } } } as JsonObject, to("S"));
}

describe("the sample of a recursive schema", () => {
  const createObject = (required: string[], properties: object) =>
    ({ type: "object", required, properties }) as Json;

  it("leaves out the member that comes back", () => {
    expect(sampleS(createObject([], { Next: to("S"), Id: { type: "integer" } }))).toEqual({ Id: 0 });
  });

  it("is a list of none", () => {
    expect(sampleS(createObject(["Kids"], { Kids: { type: "array", items: to("S") } }))).toEqual({
      Kids: [],
    });
  });

  it("takes the branch that ends", () => {
    const Pair = createObject(["Left", "Right"], { Left: to("S"), Right: to("S") });
    expect(sampleS({ oneOf: [to("Pair"), { type: "string" }] }, { Pair })).toBe("");
  });

  it("is none when no value ends", () => {
    expect(sampleS(createObject(["Next"], { Next: to("S") }))).toBeUndefined();
  });

  it("stays small, however often the schema refers to itself", () => {
    const names = Array.from({ length: 12 }, (_, index) => [`C${index}`, to("S")]);
    expect(sampleS(createObject([], { Id: { type: "integer" }, ...Object.fromEntries(names) }))).toEqual({
      Id: 0,
    });
  });
});
