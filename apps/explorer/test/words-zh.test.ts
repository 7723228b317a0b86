import * as contracts from "@dataworks-kit/api/contracts";
import {
  type CallKind,
  type Cause,
  type Difference,
  type DifferentTexts,
  describeExplanation,
  describeFinding,
  type Explanation,
  explainRefusal,
  type Finding,
  findFix,
  findHashedBody,
  findKeyFix,
  type LikelyBodyId,
  type Place,
  type WrittenFrom,
} from "@dataworks-kit/signature/explain";
import { ALGORITHMS } from "@dataworks-kit/signature/request";
import type { DocumentedError, OperationContract } from "@dataworks-kit/wire";
import { expect, test } from "vitest";
import { OPERATIONS, openOperation } from "../src/call/opened-operation.ts";
import { findErrorTextZh } from "../src/words/zh/errors.ts";
import { BODY_BYTES_ZH, BODY_FORMS_ZH, describeBodyZh } from "../src/words/zh/explanation/body-words.ts";
import { CAUSE_WORDS_ZH, PLACE_WORDS_ZH } from "../src/words/zh/explanation/cause-words.ts";
import { RULES_ZH } from "../src/words/zh/explanation/rule-words.ts";
import { EXPLANATION_ZH } from "../src/words/zh/explanation.ts";
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
  { place: "header", name: "x-acs-date", cause: "not sent" },
  { place: "header", name: "x-acs-action", cause: "not signed" },
  { place: "parameter", name: "Tag.1.Key", cause: "twice" },
  { place: "header", name: "authorization", cause: "other form" },
];
const SIDES = ["server", "mine"] as const;
const ALL_FINDINGS = Object.values(FINDINGS).flat();

const CALL_KINDS: Readonly<Record<CallKind, true>> = { curl: true, url: true, har: true, http: true };
const ALL_KINDS = Object.keys(CALL_KINDS) as CallKind[];
/** What the texts of an explanation were written from: nothing, one side, or both. */
const SOURCES: readonly { readonly writtenFrom?: WrittenFrom }[] = [
  {},
  ...ALL_KINDS.flatMap((kind) => [
    { writtenFrom: { server: kind } },
    { writtenFrom: { mine: kind } },
    { writtenFrom: { server: kind, mine: kind } },
  ]),
];

const EXPLANATIONS: Readonly<Record<Explanation["kind"], readonly Explanation[]>> = {
  empty: [{ kind: "empty" }],
  unread: SIDES.flatMap((side) =>
    ALL_FINDINGS.filter(({ kind }) => kind !== "different").map(
      (finding): Explanation => ({ kind: "unread", side, finding }),
    ),
  ),
  "broken rule": SIDES.flatMap((side) =>
    FAULTS.flatMap((_, index) => withSources({ kind: "broken rule", side, faults: FAULTS.slice(index) })),
  ),
  different: ALL_FINDINGS.flatMap((finding) => withSources({ kind: "different", finding })),
  same: ALL_FINDINGS.flatMap((finding) => withSources({ kind: "same", finding })),
  "one side": SIDES.flatMap((side) => withSources({ kind: "one side", side })),
};

test.each(Object.entries(FINDINGS))(
  "A finding of the kind %s says in Chinese what it says in English",
  (_, findings) => {
    for (const finding of findings)
      expectSameLines(describeFinding(finding), describeFinding(finding, undefined, EXPLANATION_ZH));
  },
);

test.each(Object.entries(EXPLANATIONS))(
  "An explanation of the kind %s says in Chinese what it says in English",
  (_, explanations) => {
    for (const explanation of explanations)
      expectSameLines(describeExplanation(explanation), describeExplanation(explanation, EXPLANATION_ZH));
  },
);

test.each(Object.keys(CAUSE_WORDS_ZH) as Cause[])("The cause %s has Chinese words at each place", (cause) => {
  for (const place of Object.keys(PLACE_WORDS_ZH) as Place[]) {
    const finding = Object.assign({}, DIFFERENT, { place, cause });
    expectSameLines(describeFinding(finding), describeFinding(finding, undefined, EXPLANATION_ZH));
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
  expect(describeExplanation(explainRefusal({ mine }), EXPLANATION_ZH).slice(0, 2)).toEqual([
    "参数 Timestamp 带有相对于 UTC 的偏移。",
    "请用 UTC 书写，形如 2026-01-31T12:00:00Z。",
  ]);
});

test("A text that was written from a curl command is not called that of the code", () => {
  const writtenFrom = { mine: "curl" } as const;
  expect(describeExplanation({ kind: "same", finding: EQUAL, writtenFrom }, EXPLANATION_ZH)).toEqual([
    "由 curl 命令得到的待签名字符串与服务端所签名的相同，因此请求在途中没有被改动。",
    "你的代码对另一个文本签名，或用了另一个 AccessKeySecret：请比较它所签名的文本。",
    "由 curl 命令得到的文本是按规则生成的，并非出自你的代码。",
  ]);
});

test("Each rule of a fix has a Chinese text, and no other rule has one", () => {
  const names = ["", "accept", "x-acs-content-sha256"];
  const fixes = ALGORITHMS.flatMap((algorithm) => [
    findKeyFix(algorithm),
    ...(Object.keys(PLACE_WORDS_ZH) as Place[]).flatMap((place) =>
      (Object.keys(CAUSE_WORDS_ZH) as Cause[]).flatMap((cause) =>
        names.map((name) => findFix({ place, name, cause }, algorithm)),
      ),
    ),
  ]);
  const rules = new Set(fixes.flatMap((fix) => fix?.rule ?? []));
  expect(Object.keys(RULES_ZH).sort()).toEqual([...rules].sort());
  for (const [rule, chinese] of Object.entries(RULES_ZH)) expectSameLines([rule], [chinese]);
});

const BODY_IDS: readonly LikelyBodyId[] = [
  "form, sorted",
  "form, line feed",
  "form, CRLF",
  "form, byte order mark",
  "form, UTF-16LE",
  "form, Latin-1",
];

test("Each body, as it is and with each change of its bytes, has a sentence of its own", () => {
  const changes = Object.keys(BODY_BYTES_ZH).map((bytes) => `, ${bytes}`);
  const ids = Object.keys(BODY_FORMS_ZH).flatMap((form) =>
    ["", ...changes].map((change) => `${form}${change}` as LikelyBodyId),
  );
  expect(ids).toEqual(expect.arrayContaining([...BODY_IDS]));
  const sentences = ids.map((id) => describeBodyZh({ id, sentence: "English." }));
  expect(sentences.flatMap(findFaults)).toEqual([]);
  expect(new Set(sentences).size).toBe(ids.length);
});

test("The body behind a hash is told in Chinese", async () => {
  // SHA-256 of "A=b c" encoded as a form, and a line feed.
  const hash = "b5caa2c2dfefa070a5a1efb0a8b54c75a9cf6dc129500ba3fd649b2ae921d598";
  const call = { parameters: [["A", "b c"]], algorithm: "ACS3-HMAC-SHA256" } as const;
  const body = await findHashedBody(hash, call);
  expect(body && describeBodyZh(body)).toBe(
    "该哈希值属于正确的表单：这些参数按此顺序排列，各编码一次，末尾多一个换行符。",
  );
});

function withSources(explanation: Explanation): Explanation[] {
  return SOURCES.map((sources) => Object.assign({}, explanation, sources));
}

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
