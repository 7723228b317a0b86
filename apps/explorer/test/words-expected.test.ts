import type { Check, Issue } from "@dataworks-kit/wire/check";
import * as checks from "@dataworks-kit/wire/check";
import { expect, test } from "vitest";
import { describeExpectedZh } from "../src/words/zh/expected.ts";
import { findFaults } from "./support/chinese.ts";

interface Case {
  readonly check: Check;
  /** What the check refuses. */
  readonly given: unknown;
  readonly want: string;
}

/** Checks that only pass on what others say, and what is not a check. */
type Silent = "all" | "anyOf" | "anything" | "items" | "fail" | "standardSchema";

const { type, bound, length, itemCount, propertyCount, oneOfValues, integerFormat } = checks;

/** Typed so that a new check without a case does not compile. */
const CASES: Readonly<Record<Exclude<keyof typeof checks, Silent>, readonly Case[]>> = {
  type: [
    { check: type("string"), given: 1, want: "必须是字符串。" },
    { check: type("integer"), given: "x", want: "必须是整数。" },
    { check: type("number"), given: "x", want: "必须是数字。" },
    { check: type("boolean"), given: "x", want: "必须是 true 或 false。" },
    { check: type("array"), given: "x", want: "必须是数组。" },
    { check: type("object"), given: "x", want: "必须是对象。" },
    { check: type("string", "integer", "null"), given: true, want: "必须是字符串或整数或 null。" },
    { check: type("boolean", "array"), given: 1, want: "必须是 true 或 false 或数组。" },
    { check: type("null"), given: 1, want: "必须是 null。" },
  ],
  oneOfValues: [
    { check: oneOfValues("DEV", "PROD"), given: 1, want: '必须是以下之一："DEV", "PROD"。' },
    { check: oneOfValues("a string or b"), given: 1, want: '必须是 "a string or b"。' },
    { check: oneOfValues(5n), given: 1, want: "必须是 5。" },
    { check: oneOfValues(-0.5), given: 1, want: "必须是 -0.5。" },
    { check: oneOfValues(true), given: 1, want: "必须是 true。" },
    { check: oneOfValues(null), given: 1, want: "必须是 null。" },
    { check: oneOfValues({ a: [1] }), given: 1, want: '必须是 {"a":[1]}。' },
    { check: oneOfValues([1, 2]), given: 1, want: "必须是 [1,2]。" },
  ],
  integerFormat: [
    { check: integerFormat("int32"), given: 2 ** 40, want: "必须在 int32 的范围内。" },
    {
      check: integerFormat("int64"),
      given: 2 ** 60,
      want: "必须是精确的 int64：超过 2^53 的数字要以 bigint 给出。",
    },
  ],
  bound: [
    { check: bound("minimum", 3), given: 1, want: "必须大于或等于 3。" },
    { check: bound("maximum", -1.5), given: 1, want: "必须小于或等于 -1.5。" },
    { check: bound("exclusiveMinimum", 1e21), given: 1, want: "必须大于 1e+21。" },
    { check: bound("exclusiveMaximum", 0n), given: 1, want: "必须小于 0。" },
  ],
  multipleOf: [{ check: checks.multipleOf(0.5), given: 0.3, want: "必须是 0.5 的倍数。" }],
  length: [
    { check: length(1, 9), given: "", want: "至少要有 1 个字符。" },
    { check: length(0, 1), given: "ab", want: "最多只能有 1 个字符。" },
    { check: length(0, 64), given: "a".repeat(65), want: "最多只能有 64 个字符。" },
  ],
  pattern: [{ check: checks.pattern("^[a-z]+$"), given: "1", want: "必须是匹配 ^[a-z]+$ 的文本。" }],
  itemCount: [
    { check: itemCount(2, 9), given: [], want: "至少要有 2 项。" },
    { check: itemCount(0, 1), given: [1, 2], want: "最多只能有 1 项。" },
  ],
  uniqueItems: [{ check: checks.uniqueItems(), given: [1, 1], want: "各项必须互不相同。" }],
  required: [{ check: checks.required("Name"), given: {}, want: "必须填写。" }],
  properties: [{ check: checks.properties({}, false), given: { a: 1 }, want: "不允许有这个名称的成员。" }],
  propertyCount: [
    { check: propertyCount(1, 9), given: {}, want: "至少要有 1 个成员。" },
    { check: propertyCount(0, 2), given: { a: 1, b: 2, c: 3 }, want: "最多只能有 2 个成员。" },
  ],
  json: [{ check: checks.json(checks.anything), given: "{", want: "必须是 JSON 文本。" }],
  variantBy: [
    {
      check: checks.variantBy("Content", "ConnectionType", {}, checks.never),
      given: { Content: 1 },
      want: "不能有值。",
    },
  ],
  allowedWhen: [
    {
      check: checks.allowedWhen("SubType", "ConnectionType", ["rds", "oss"]),
      given: { SubType: "mysql", ConnectionType: "odps" },
      want: "只有 ConnectionType 为 rds 或 oss 时才能有值。",
    },
  ],
  oneOf: [
    {
      check: checks.oneOf(checks.anything, checks.anything),
      given: 1,
      want: "必须恰好符合 2 种形式之一。",
    },
  ],
  not: [{ check: checks.not(checks.anything), given: 1, want: "不能是被排除的形式。" }],
  ref: [
    {
      check: (value, _, issues) =>
        checks.ref(() => checks.anything)(value, Array.from({ length: 65 }, String), issues),
      given: 1,
      want: "最多只能嵌套 64 层。",
    },
  ],
  never: [{ check: checks.never, given: 1, want: "不能有值。" }],
};

test.each(Object.entries(CASES).flatMap(([name, cases]) => cases.map((one) => ({ name, ...one }))))(
  "A value that $name refuses is told: $want",
  ({ check, given, want }) => {
    const issues: Issue[] = [];
    check(given, [], issues);
    expect(issues).toHaveLength(1);
    expect(describeExpectedZh(issues[0]?.expected ?? "")).toBe(want);
    expect(findFaults(want)).toEqual([]);
  },
);

test.each([
  ["present", "必须填写。"],
  ["JSON that is not nested so deep", "JSON 的嵌套不能这么深。"],
  ["a value that can be judged", "必须是可以检查的值。"],
  [
    "a number up to 2^53: beyond it, say format: int64",
    "必须是不超过 2^53 的数字：更大的数字要写明 format: int64。",
  ],
])("%j, which the form or the generator says, is told: %s", (expected, want) => {
  expect(describeExpectedZh(expected)).toBe(want);
  expect(findFaults(want)).toEqual([]);
});

test("Words that no check is known to say stay in English", () => {
  expect(describeExpectedZh("a prime number")).toBe("必须符合：a prime number。");
});
