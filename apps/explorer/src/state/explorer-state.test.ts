import { expect, test } from "vitest";
import { hasExample } from "../call/example-of.ts";
import { readCallInput } from "../call/read-call-input.ts";
import { changeState, initialState } from "./explorer-state.ts";

const START = initialState("2026-01-01T00:00:00Z", "n1");
const choose = (state: typeof START, text: string) =>
  changeState(state, { kind: "value", name: "ConnectionType", text });

test("Another type keeps of Content what it has too, and the type before gets its own back", () => {
  const odps = choose(START, "odps");
  expect(odps.content).toBe("{}");
  const mysql = choose(START, "mysql");
  expect(Object.keys(JSON.parse(mysql.content)).sort()).toEqual(
    ["database", "instanceName", "password", "rdsOwnerId", "username"].sort(),
  );
  const edited = changeState(odps, { kind: "content", text: '{"project":"p"}' });
  expect(choose(edited, "rds").content).toBe(START.content);
  expect(choose(choose(edited, "rds"), "odps").content).toBe('{"project":"p"}');
});

test("Content that is no object stays, for a person to mend", () => {
  const broken = changeState(START, { kind: "content", text: '{"a":' });
  expect(choose(broken, "odps").content).toBe('{"a":');
});

test("SubType is not sent beside another type, and is there again when a person comes back", () => {
  const sent = ({ values, content }: typeof START) =>
    readCallInput({ values, content }).pairs.map(([name]) => name);
  expect(sent(START)).toContain("SubType");
  expect(sent(choose(START, "odps"))).not.toContain("SubType");
  expect(choose(choose(START, "odps"), "rds").values.SubType).toBe("mysql");
});

test("The documented example keeps what is filled in of the other parameters", () => {
  const named = changeState(START, { kind: "value", name: "Name", text: "precious" });
  const filled = changeState(choose(named, "oss"), { kind: "example", type: "oss" });
  expect(filled.values).toMatchObject({ Name: "precious", ConnectionType: "oss", ProjectId: "1" });
  expect(JSON.parse(filled.content)).toHaveProperty("bucket");
});

test.each(["__proto__", "constructor", "toString", ""])(
  "A type %j has no example, and breaks nothing",
  (type) => {
    const state = changeState(choose(START, type), { kind: "example", type });
    expect(hasExample(type)).toBe(false);
    expect(state.values.Name).toBe("abc");
  },
);
