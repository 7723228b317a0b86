import * as contracts from "@dataworks-kit/api/contracts";
import type { DocumentedError, OperationContract } from "@dataworks-kit/wire";
import { expect, test } from "vitest";
import { OPERATIONS, openOperation } from "../src/call/opened-operation.ts";
import { findErrorTextZh } from "../src/words/zh/errors.ts";
import { OPERATIONS_ZH } from "../src/words/zh/operations.ts";
import { findFaults, findLostNames } from "./support/chinese.ts";

const CONTRACTS: readonly OperationContract[] = Object.values(contracts);
const ERRORS = [
  ...new Map(
    CONTRACTS.flatMap(({ errors }) => errors).map((error) => [`${error.code}: ${error.summary}`, error]),
  ),
];

test.each(OPERATIONS)("The operation $name has a line of Chinese", async ({ name, operation }) => {
  const { documentation } = await openOperation(name);
  const chinese = OPERATIONS_ZH[`${operation.action} ${operation.version}`] ?? "";
  expect(chinese).not.toBe(documentation.summary);
  expect(findFaults(chinese)).toEqual([]);
  expect(findLostNames(documentation.summary, chinese)).toEqual([]);
});

test("Only operations of the contract have a line", () => {
  const known = OPERATIONS.map(({ operation }) => `${operation.action} ${operation.version}`);
  expect(Object.keys(OPERATIONS_ZH).sort()).toEqual(known.sort());
});

test.each(ERRORS)("The error %s has a Chinese text with the same names", (_, error) => {
  const chinese = findErrorTextZh(error);
  for (const part of ["summary", "description"] as const) {
    const text = chinese?.[part] ?? "";
    expect(text).not.toBe(error[part]);
    expect(findFaults(text)).toEqual([]);
    expect(findLostNames(error[part], text)).toEqual([]);
  }
});

test.each(["summary", "description"] as const)(
  "Errors with one English %s have one in Chinese, and errors with two have two",
  (part) => {
    const pairs = ERRORS.map(([, error]) => [
      hideName(error, error[part]),
      hideName(error, findErrorTextZh(error)?.[part] ?? ""),
    ]);
    const distinct = new Set(pairs.map((pair) => pair.join("\n"))).size;
    for (const side of [0, 1]) expect(new Set(pairs.map((pair) => pair[side])).size).toBe(distinct);
  },
);

test("An error that no contract has, has no text", () => {
  expect(findErrorTextZh({ code: "toString", message: "" })).toBeUndefined();
  expect(findErrorTextZh({ code: "Unheard.Of", message: "Something is wrong." })).toBeUndefined();
});

test.each([
  ["English only", ["no Chinese"]],
  ["缺少 Name.", ["a sign of Latin script"]],
  ["缺少 ( 和 Name=。", []],
  ["缺少,Name。", ["a sign of Latin script"]],
  ["缺少Name。", ["no space between the scripts"]],
  ["缺少 Name 。", ["a space too many"]],
])("%j has the faults %j", (chinese, faults) => {
  expect(findFaults(chinese)).toEqual(faults.map((fault) => `${fault}: ${chinese}`));
});

test("A name that a Chinese text lacks is found, and its words are not taken for names", () => {
  expect(findLostNames("Send EnvType `0` in x-acs-date.", "请发送 EnvType。")).toEqual([
    "0",
    "x-acs-date",
    "`0`",
  ]);
  expect(findLostNames("Send EnvType.", "请发送 EnvType。")).toEqual([]);
});

/** The name of a parameter that a code holds does not make two texts of one. */
function hideName({ code }: DocumentedError, text: string): string {
  const [, name] = /^(?:Missing|Invalid)([A-Z]\w+)$/.exec(code) ?? [];
  return name === undefined ? text : text.replaceAll(name, "…");
}
