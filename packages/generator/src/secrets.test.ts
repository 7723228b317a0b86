import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json-pointer.ts";
import { collectSecretNames, isSecret } from "./secrets.ts";

const PASSWORD = { type: "string", format: "password" };
const NULL = { type: "null" };
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const ROOT = { components: { schemas: { Password: PASSWORD, Loop: { items: to("Loop") } } } } as JsonObject;

const SECRETS: [string, Json][] = [
  ["a password", PASSWORD],
  ["what is only written", { type: "string", writeOnly: true }],
  ["what refers to a password", to("Password")],
  ["a password or null", { anyOf: [PASSWORD, NULL] }],
  ["one of a referred password and text", { oneOf: [to("Password"), { type: "string" }] }],
  ["all of a password and a length", { allOf: [to("Password"), { minLength: 1 }] }],
  ["a list of passwords", { type: "array", items: PASSWORD }],
  ["a map of passwords", { type: "object", additionalProperties: PASSWORD }],
  ["a list of maps of passwords", { items: { additionalProperties: { anyOf: [NULL, to("Password")] } } }],
];

describe("a secret", () => {
  it.each(SECRETS)("is %s", (_title, schema) => {
    expect(isSecret(ROOT, schema)).toBe(true);
    expect(collectSecretNames(ROOT, { properties: { Name: { type: "string" }, Secret: schema } })).toEqual([
      "Secret",
    ]);
  });

  it.each<[string, Json]>([
    ["text", { type: "string" }],
    ["an object that has a password", { type: "object", properties: { Secret: PASSWORD } }],
    ["a list of itself", to("Loop")],
    ["anything", true],
  ])("is not %s", (_title, schema) => {
    expect(isSecret(ROOT, schema)).toBe(false);
  });

  it.each<[string, Json]>([
    ["a list", { items: { properties: { Secret: PASSWORD } } }],
    ["a branch", { anyOf: [{ oneOf: [{ allOf: [{ properties: { Secret: PASSWORD } }] }] }] }],
    ["a map", { additionalProperties: { properties: { Secret: PASSWORD } } }],
    ["JSON in a string", { type: "string", contentSchema: { properties: { Secret: PASSWORD } } }],
    ["another member", { properties: { Outer: { properties: { Secret: PASSWORD } } } }],
  ])("is found in %s", (_title, schema) => {
    expect(collectSecretNames(ROOT, schema)).toEqual(["Secret"]);
  });
});
