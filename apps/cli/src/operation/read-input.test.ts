import { toCommandFlag } from "@dataworks-kit/samples";
import type { ParameterDescriptor } from "@dataworks-kit/wire";

import { describe, expect, test } from "vitest";
import { SuggestingOption } from "../suggesting-option.ts";
import type { Terminal } from "../terminal.ts";
import { readInput } from "./read-input.ts";

type Given = string | readonly string[];

const FILES: Readonly<Record<string, string>> = { "x.json": ' {"a":9223372036854775807}\n', "-": "[1]" };
const TERMINAL: Terminal = {
  out: () => {},
  err: () => {},
  flush: async () => undefined,
  env: {},
  read: async (path) => FILES[path] ?? Promise.reject(new Error("no such file")),
  interrupted: new AbortController().signal,
};

/** What is read for a parameter of this shape. */
async function read(shape: Omit<ParameterDescriptor, "name">, given: Given): Promise<unknown> {
  const parameter = { name: "X", ...shape };
  const flag = toCommandFlag("X");
  const flags = [{ parameter, flag, option: new SuggestingOption(`${flag} <X>`, "", []) }];
  return (await readInput(flags, { x: given }, TERMINAL)).X;
}

const NAMES = { type: "array", items: { type: "string" } } as const;
const IDS = { type: "array", items: { type: "integer", format: "int64" } } as const;
const RULES = { type: "array", items: { type: "object" } } as const;

describe("A flag is read as its parameter's type says:", () => {
  test.each<[string, Omit<ParameterDescriptor, "name">, Given, unknown]>([
    ["text", { type: "string" }, "@x.json", "@x.json"],
    ["true", { type: "boolean" }, "true", true],
    ["false", { type: "boolean" }, "false", false],
    ["a number", { type: "number" }, "-1.5e3", -1500],
    ["an integer", { type: "integer" }, "12", 12],
    ["an integer beyond 2^53", { type: "integer" }, "9223372036854775807", 9223372036854775807n],
    ["items", NAMES, ["a", "b,c"], ["a", "b,c"]],
    ["one item", NAMES, ["a"], ["a"]],
    ["items of JSON", NAMES, ['["a","b"]'], ["a", "b"]],
    ["integers", IDS, ["1", "9223372036854775807"], [1, 9223372036854775807n]],
    ["a list from standard input", IDS, ["-"], [1]],
    ["objects", RULES, ['{"User":"u"}', '{"User":"v"}'], [{ User: "u" }, { User: "v" }]],
    ["an object", { type: "object" }, '{"a":[1.0]}', { a: [1] }],
    ["an object of a file", { type: "object" }, "@x.json", { a: 9223372036854775807n }],
    ["text of JSON", { type: "string", json: true }, "@x.json", '{"a":9223372036854775807}'],
  ])("%s", async (_, shape, given, want) => {
    expect(await read(shape, given)).toEqual(want);
  });

  test.each<[string, Omit<ParameterDescriptor, "name">, Given, string]>([
    ["no boolean", { type: "boolean" }, "yes", "--x: expected true or false."],
    ["no number", { type: "number" }, "many", "--x: expected a number, such as 1.5."],
    ["an empty number", { type: "number" }, " ", "--x: expected a number, such as 1.5."],
    ["no integer among items", IDS, ["1", "1.5"], "--x: expected an int64, such as 1."],
    ["no JSON", { type: "object" }, "{hunter22", "--x: expected JSON, but the text is not valid JSON."],
    ["no JSON in an item", RULES, ["{}", "{"], "--x: expected JSON, but the text is not valid JSON."],
    ["no file", { type: "object" }, "@y.json", "--x: cannot read y.json: no such file."],
  ])("%s is refused", async (_, shape, given, want) => {
    await expect(read(shape, given)).rejects.toThrow(want);
  });
});
