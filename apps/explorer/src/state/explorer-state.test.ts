import { expect, test } from "vitest";
import { findExample } from "../call/find-example.ts";
import { openOperation } from "../call/opened-operation.ts";
import { readCallInput } from "../call/read-call-input.ts";
import { changeState, createInitialState } from "./explorer-state.ts";

const START = createInitialState(await openOperation(), "2026-01-01T00:00:00Z", "n1");
const content = ({ values }: typeof START) => values.Content ?? "";
const choose = (state: typeof START, text: string) =>
  changeState(state, { kind: "value", name: "ConnectionType", text });

test("Another type keeps of Content what it has too, and the type before gets its own back", () => {
  const odps = choose(START, "odps");
  expect(content(odps)).toBe("{}");
  const mysql = choose(START, "mysql");
  expect(Object.keys(JSON.parse(content(mysql))).sort()).toEqual(
    ["database", "instanceName", "password", "rdsOwnerId", "username"].sort(),
  );
  const edited = changeState(odps, { kind: "value", name: "Content", text: '{"project":"p"}' });
  expect(content(choose(edited, "rds"))).toBe(content(START));
  expect(content(choose(choose(edited, "rds"), "odps"))).toBe('{"project":"p"}');
});

test("Content that is not an object stays, for a person to fix", () => {
  const broken = changeState(START, { kind: "value", name: "Content", text: '{"a":' });
  expect(content(choose(broken, "odps"))).toBe('{"a":');
});

test("SubType is not sent beside another type, and is there again when a person comes back", () => {
  const sent = (state: typeof START) => readCallInput(state).pairs.map(([name]) => name);
  expect(sent(START)).toContain("SubType");
  expect(sent(choose(START, "odps"))).not.toContain("SubType");
  expect(choose(choose(START, "odps"), "rds").values.SubType).toBe("mysql");
});

test("The documented example keeps what is filled in of the other parameters", () => {
  const named = changeState(START, { kind: "value", name: "Name", text: "precious" });
  const filled = changeState(choose(named, "oss"), { kind: "example" });
  expect(filled.values).toMatchObject({ Name: "precious", ConnectionType: "oss", ProjectId: "1" });
  expect(JSON.parse(content(filled))).toHaveProperty("bucket");
});

test.each(["__proto__", "constructor", "toString", ""])(
  "A type %j has no example, and breaks nothing",
  (type) => {
    const state = changeState(choose(START, type), { kind: "example" });
    expect(findExample(state.opened, state.values)).toBeUndefined();
    expect(state.values.Name).toBe("abc");
  },
);

test("Another operation keeps what both have, and has the rest that it requires from its example", async () => {
  const named = changeState(choose(START, "oss"), { kind: "value", name: "Name", text: "precious" });
  const list = changeState(named, { kind: "operation", opened: await openOperation("listConnections") });
  expect(Object.fromEntries(readCallInput(list).pairs)).toMatchObject({ Name: "precious", ProjectId: "1" });
  expect(list.signing.method).toBe("GET");
  const one = changeState(named, { kind: "operation", opened: await openOperation("deleteConnection") });
  expect(Object.fromEntries(readCallInput(one).pairs)).toHaveProperty("ConnectionId", "1");
  const back = changeState(one, { kind: "operation", opened: START.opened });
  expect(readCallInput(back).pairs).toEqual(readCallInput(named).pairs);
});

test("JSON that another operation has too is for the same variant there, whatever its parameter is called", async () => {
  const filled = changeState(choose(START, "oss"), { kind: "example" });
  const next = changeState(filled, { kind: "operation", opened: await openOperation("createDataSource") });
  expect(next.values).toMatchObject({ DataSourceType: "oss", Content: content(filled) });
  expect(readCallInput(next).issues).toEqual([]);
});
