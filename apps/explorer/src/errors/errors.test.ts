import { expect, test } from "vitest";
import { openOperation } from "../call/opened-operation.ts";
import { findErrors, findPastedCode } from "./find-errors.ts";
import { FILTERS, judgeError, passesFilter } from "./judge-error.ts";

const { errors } = await openOperation();
const find = (code: string) => errors.find((error) => error.code === code) ?? expect.fail(code);

test.each([
  { code: "Throttling.User", want: { ran: "no", again: "wait", who: "nobody" } },
  { code: "InvalidTimeStamp.Expired", want: { ran: "no", again: "clock", who: "developer" } },
  { code: "NoPermission", want: { ran: "no", again: "fixed", who: "administrator" } },
  { code: "InternalError.System", want: { ran: "perhaps", again: "look", who: "vendor" } },
  { code: "ServiceUnavailable", want: { ran: "unlikely", who: "vendor" } },
  { code: "MissingName", want: { ran: "no", again: "fixed", who: "developer" } },
  { code: "InvalidAccessKeyId.NotFound", want: { who: "administrator" } },
])("$code is judged by the contract: $want", ({ code, want }) => {
  expect(judgeError(find(code))).toMatchObject(want);
});

test("Every filter shows some errors and not all, and another text shows all", () => {
  for (const filter of FILTERS) {
    const shown = errors.filter((error) => passesFilter(error, filter)).length;
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(errors.length);
  }
  expect(errors.every((error) => passesFilter(error, "constructor"))).toBe(true);
});

test.each([
  ['{"RequestId":"r","Code":"InvalidTimeStamp.Expired","Message":"m"}', "InvalidTimeStamp.Expired"],
  ["2026-01-01 ERROR call failed: ConnectionAlreadyExist. giving up", "ConnectionAlreadyExist"],
  ["<Error><Code>NoPermission</Code></Error>", "NoPermission"],
  ["Tea.Exception: Throttling.User, Throttling: too many", "Throttling.User"],
  ["quota throttled", undefined],
  ["Throttling", undefined],
])("In %j the code %s is found", (pasted, want) => {
  expect(findPastedCode(errors, pasted)).toBe(want);
});

test("A search looks into the texts of both languages", () => {
  const chinese = () => ({ summary: "签名不匹配", description: "" });
  expect(findErrors(errors, "不匹配", chinese)).toHaveLength(errors.length);
  expect(findErrors(errors, "不匹配")).toEqual([]);
});
