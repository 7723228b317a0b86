import { expect, test } from "vitest";
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

test("SubType goes with the type that it may stand beside", () => {
  expect(START.values.SubType).toBe("mysql");
  expect(choose(START, "odps").values).not.toHaveProperty("SubType");
});
