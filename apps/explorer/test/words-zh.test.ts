import * as contracts from "@dataworks-kit/api/contracts";
import {
  type Cause,
  type Difference,
  type DifferentTexts,
  describeExplanation,
  describeFinding,
  type Explanation,
  explainRefusal,
  type Finding,
  type Place,
} from "@dataworks-kit/signature/explain";
import type { DocumentedError, OperationContract } from "@dataworks-kit/wire";
import { expect, test } from "vitest";
import { OPERATIONS, openOperation } from "../src/call/opened-operation.ts";
import { findErrorTextZh } from "../src/words/zh/errors.ts";
import { CAUSE_WORDS_ZH, PLACE_WORDS_ZH } from "../src/words/zh/explanation/cause-words.ts";
import { describeFindingZh } from "../src/words/zh/explanation/describe-finding.ts";
import { describeExplanationZh } from "../src/words/zh/explanation.ts";
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

const EXCERPT = { before: "", after: "", isCutBefore: false, isCutAfter: false };
const DIFFERENT: DifferentTexts = {
  kind: "different",
  algorithm: "HMAC-SHA1",
  what: "string to sign",
  at: 9,
  line: 1,
  ours: EXCERPT,
  theirs: EXCERPT,
  place: "parameter",
  name: "RegionId",
  cause: "only ours",
};
const EQUAL = { kind: "equal", algorithm: "HMAC-SHA1", what: "string to sign", isTrimmed: false } as const;
const ALL_SET_ASIDE = [
  "another host",
  "other media type",
  "another key",
  "other port",
  "another call",
] as const;

/** Typed so that a kind without a case does not compile. */
const FINDINGS: Readonly<Record<Finding["kind"], readonly Finding[]>> = {
  empty: [{ kind: "empty" }],
  "too long": [{ kind: "too long", limit: 100_000 }],
  "not recognised": [
    { kind: "not recognised", looksLike: "unknown" },
    { kind: "not recognised", looksLike: "query string" },
    { kind: "not recognised", looksLike: "authorization" },
    { kind: "not recognised", looksLike: "refusal", code: "MissingAction" },
    { kind: "not recognised", looksLike: "refusal", code: "SignatureDoesNotMatch" },
  ],
  "other algorithm": [{ kind: "other algorithm", ours: "HMAC-SHA1", theirs: "ACS3-HMAC-SM3" }],
  "no counterpart": [
    { kind: "no counterpart", what: "canonical request" },
    { kind: "no counterpart", what: "string to sign" },
  ],
  equal: [EQUAL, Object.assign({}, EQUAL, { algorithm: "ACS3-HMAC-SHA256", isTrimmed: true })],
  different: [
    DIFFERENT,
    Object.assign({}, DIFFERENT, { what: "canonical request", place: "header", name: "" }),
    ...(["HMAC-SHA1", "ACS3-HMAC-SHA256", "ACS3-HMAC-SM3"] as const).map((algorithm) =>
      Object.assign({}, DIFFERENT, { algorithm, setAside: ALL_SET_ASIDE }),
    ),
    ...ALL_SET_ASIDE.map((cause) => Object.assign({}, DIFFERENT, { cause, setAside: [cause] })),
    ...ALL_SET_ASIDE.map((cause) =>
      Object.assign({}, DIFFERENT, {
        cause,
        setAside: [cause],
        beyond: { place: "hashed request payload", cause: "other body" },
      }),
    ),
  ],
};

const FAULTS: readonly Difference[] = [
  { place: "parameter", name: "Timestamp", cause: "offset from UTC" },
  { place: "parameter", name: "Timestamp", cause: "other time format" },
  { place: "parameter", name: "Version", cause: "missing" },
  { place: "signed headers", name: "", cause: "letter case" },
  { place: "hashed canonical request", cause: "no hash" },
];
const SIDES = ["server", "mine"] as const;
const ALL_FINDINGS = Object.values(FINDINGS).flat();

const EXPLANATIONS: Readonly<Record<Explanation["kind"], readonly Explanation[]>> = {
  empty: [{ kind: "empty" }],
  unread: SIDES.flatMap((side) =>
    ALL_FINDINGS.filter(({ kind }) => kind !== "different").map(
      (finding): Explanation => ({ kind: "unread", side, finding }),
    ),
  ),
  "broken rule": SIDES.flatMap((side) =>
    FAULTS.map((_, index): Explanation => ({ kind: "broken rule", side, faults: FAULTS.slice(index) })),
  ),
  different: ALL_FINDINGS.map((finding): Explanation => ({ kind: "different", finding })),
  same: ALL_FINDINGS.map((finding): Explanation => ({ kind: "same", finding })),
  "one side": SIDES.map((side): Explanation => ({ kind: "one side", side })),
};

test.each(Object.entries(FINDINGS))(
  "A finding of the kind %s says in Chinese what it says in English",
  (_, findings) => {
    for (const finding of findings) expectSameLines(describeFinding(finding), describeFindingZh(finding));
  },
);

test.each(Object.entries(EXPLANATIONS))(
  "An explanation of the kind %s says in Chinese what it says in English",
  (_, explanations) => {
    for (const explanation of explanations)
      expectSameLines(describeExplanation(explanation), describeExplanationZh(explanation));
  },
);

test.each(Object.keys(CAUSE_WORDS_ZH) as Cause[])("The cause %s has Chinese words at each place", (cause) => {
  for (const place of Object.keys(PLACE_WORDS_ZH) as Place[]) {
    const finding = Object.assign({}, DIFFERENT, { place, cause });
    expectSameLines(describeFinding(finding), describeFindingZh(finding));
  }
});

test("No two causes and no two places have the same words", () => {
  const causes = Object.values(CAUSE_WORDS_ZH).map((describeCause) => describeCause("甲", "乙").join(""));
  expect(new Set(causes).size).toBe(causes.length);
  const places = Object.values(PLACE_WORDS_ZH).map((describePlace) => describePlace("Name"));
  expect(new Set(places).size).toBe(places.length);
});

test("A text that was signed with local time is explained, the verdict first", () => {
  const mine = "POST&%2F&AccessKeyId%3Dtestid%26Timestamp%3D2026-01-31T20%253A00%253A00%252B08%253A00";
  expect(describeExplanationZh(explainRefusal({ mine })).slice(0, 2)).toEqual([
    "参数 Timestamp 带有相对于 UTC 的偏移。",
    "请用 UTC 书写，形如 2026-01-31T12:00:00Z。",
  ]);
});

function expectSameLines(english: readonly string[], chinese: readonly string[]): void {
  expect(chinese).toHaveLength(english.length);
  expect(chinese.flatMap(findFaults)).toEqual([]);
  for (const [index, line] of english.entries()) {
    expect(chinese[index]).not.toBe(line);
    expect(findLostNames(line, chinese[index] ?? "")).toEqual([]);
  }
}

/** The name of a parameter that a code holds does not make two texts of one. */
function hideName({ code }: DocumentedError, text: string): string {
  const [, name] = /^(?:Missing|Invalid)([A-Z]\w+)$/.exec(code) ?? [];
  return name === undefined ? text : text.replaceAll(name, "…");
}
