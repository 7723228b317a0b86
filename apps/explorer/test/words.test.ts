import * as contracts from "@dataworks-kit/api/contracts";
import { expect, test } from "vitest";
import { CHINESE } from "../src/words/chinese.ts";
import { ENGLISH } from "../src/words/english.ts";
import { findFaults, findLostNames } from "./support/chinese.ts";

/** What names something that has the same name in every language, or that a person reads in the other language. */
const NAMES = new Set([
  "tag",
  "locale",
  "localeLabel",
  "call.sendKeys",
  "signing.algorithms.ACS3-HMAC-SHA256",
  "signing.algorithms.ACS3-HMAC-SM3",
  "signing.algorithms.HMAC-SHA1",
  "signing.formats.JSON",
  "signing.formats.XML",
  "steps.title.hashed request payload",
  "steps.title.canonical query string",
  "steps.title.canonicalized query string",
  "steps.title.canonical headers",
  "steps.title.signed headers",
  "steps.title.canonical request",
  "steps.title.hashed canonical request",
  "steps.title.string to sign",
  "steps.title.signature",
  "refused.fixLanguages.python",
  "refused.fixLanguages.java",
  "refused.fixLanguages.go",
  "refused.fixLanguages.node",
  "refused.fixLanguages.bash",
  "answer.requestId",
  "answer.milliseconds",
  "answer.columns.id",
  "answer.columns.env",
  "answer.columns.project",
]);

const { operation, errors } = contracts.createConnection;
const [ERROR] = errors;
const BODY = {
  id: "form, sorted",
  sentence: "The hash is that of the form with its parameters sorted by name.",
};

/** Arguments for each text that takes some. A text and a number among them are repeated by what is made of them. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  "start.deprecated": [["OldAction", "NewAction"]],
  "start.about": [["1.2.3"]],
  "operations.deprecated": [["OldAction"]],
  example: [["Sample1"]],
  otherOf: [["EnvType"]],
  tooLong: [[65_536]],
  "call.structureMeaning": [
    ["Content", "ConnectionType"],
    ["", undefined],
  ],
  "call.item": [["Tags", 2]],
  "call.addItem": [["Tags"]],
  "call.removeItem": [["Tags", 2]],
  "call.shape": [[2]],
  "call.problems": [[1], [2]],
  "call.double": [["1000"]],
  "call.extra": [["Content", "passwort, Host2"]],
  "call.optional": [[["EnvType", "SubType"]]],
  "call.help": [["EnvType"]],
  "call.goTo": [["Content.bucket"]],
  "signing.pinned": [["Nonce1"]],
  "signing.key": [["testid", "testsecret"]],
  "refused.more": [[1], [2]],
  "refused.body": [["甲乙。"]],
  "refused.valuesMeaning": [["host, nonce"]],
  "answer.created": [["123"]],
  "answer.listed": [["7"]],
  "answer.refused": [["Throttling.User"]],
  "answer.droppedAfter": [["123"]],
  "answer.act": [["DeleteConnection", "123"]],
  "answer.milliseconds": [[1.5]],
  "answer.waiting": [["Throttling.User"]],
  "samples.localMeaning": [["npx mock"]],
  "errors.count": [[3, 70]],
  "errors.found": [["Throttling.User"]],
  "errors.provokeOne": [["Throttling.User", "甲乙。"]],
  "errors.link": [["Throttling.User"]],
  "reference.facts": [
    ["2020-05-18", "GET, POST", true],
    ["2020-05-18", "GET, POST", false],
  ],
  "reference.deprecated": [["NewAction"]],
  "reference.variant": [["Content", "ConnectionType", "kafka"]],
  "reference.either": [[["string", "integer"]]],
};

/** Arguments for those that say in Chinese what one of their arguments says in English. */
const TRANSLATED: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  mustBe: [["an integer"], ["at most 64 characters"]],
  "operations.summary": [[operation, "Adds a data source to a workspace."]],
  "errors.text": [[ERROR]],
  "refused.otherOperation": [["DescribeRegions"]],
  "refused.ruleText": [["Every ACS3 call has these headers, and each of them is signed."]],
  "refused.bodyText": [[BODY]],
};

interface Member {
  readonly path: string;
  readonly word: unknown;
}

const ENGLISH_MEMBERS = listMembers(ENGLISH);
const CHINESE_MEMBERS = listMembers(CHINESE);
const TEXTS = CHINESE_MEMBERS.flatMap(({ path, word }) =>
  listCalls(path).map((given) => ({
    path,
    given,
    english: say(findEnglish(path), given),
    chinese: say(word, given),
  })),
);

test("Both languages have the same members, of the same kinds", () => {
  const describe = ({ path, word }: Member) => `${path}: ${typeof word}`;
  expect(CHINESE_MEMBERS.map(describe).sort()).toEqual(ENGLISH_MEMBERS.map(describe).sort());
});

test("Exactly the texts that take arguments are called with some", () => {
  const functions = ENGLISH_MEMBERS.filter(({ word }) => typeof word === "function");
  const called = [...Object.keys(ARGUMENTS), ...Object.keys(TRANSLATED)];
  expect(called.sort()).toEqual(functions.map(({ path }) => path).sort());
});

test("Only members that are there are names", () => {
  expect([...NAMES].filter((name) => !CHINESE_MEMBERS.some(({ path }) => path === name))).toEqual([]);
});

test.each(TEXTS.filter(({ path }) => !NAMES.has(path)))(
  "$path is Chinese, and keeps the names of the English text",
  ({ english, chinese }) => {
    expect(chinese).not.toBe(english);
    expect(findFaults(chinese)).toEqual([]);
    expect(findLostNames(english, chinese)).toEqual([]);
  },
);

test.each(TEXTS.filter(({ path }) => NAMES.has(path)))("The name $path is a text", ({ chinese }) => {
  expect(chinese).not.toBe("");
});

test.each(TEXTS.filter(({ path }) => Object.hasOwn(ARGUMENTS, path)))(
  "$path repeats $given in both languages",
  ({ given, english, chinese }) => {
    for (const part of given.flatMap(listParts)) {
      expect(english).toContain(part);
      expect(chinese).toContain(part);
    }
  },
);

test("What has no Chinese text stays in English", () => {
  const unknown = Object.assign({}, operation, { action: "constructor" });
  expect(CHINESE.operations.summary(unknown, "Does something.")).toBe("Does something.");
  const error = Object.assign({}, ERROR, { code: "toString", message: "", summary: "Something is wrong." });
  expect(CHINESE.errors.text(error).summary).toBe("Something is wrong.");
  expect(CHINESE.refused.ruleText("toString")).toBe("toString");
  expect(CHINESE.mustBe("a prime number")).toContain("a prime number");
});

function listMembers(words: object, place = ""): Member[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    const path = `${place}${name}`;
    return typeof word === "object" && word !== null ? listMembers(word, `${path}.`) : [{ path, word }];
  });
}

function findEnglish(path: string): unknown {
  return ENGLISH_MEMBERS.find((member) => member.path === path)?.word;
}

function listCalls(path: string): readonly (readonly unknown[])[] {
  return ARGUMENTS[path] ?? TRANSLATED[path] ?? [[]];
}

/** The text of a member. The parts of a text that has two are joined. */
function say(word: unknown, given: readonly unknown[]): string {
  const said: unknown = typeof word === "function" ? Reflect.apply(word, undefined, given) : word;
  if (typeof said !== "object" || said === null) return String(said);
  const { summary, description } = Object(said);
  return `${summary}${description}`;
}

function listParts(given: unknown): string[] {
  if (Array.isArray(given)) return given.flatMap(listParts);
  if (typeof given === "number") return [given.toLocaleString("en")];
  return typeof given === "string" ? [given] : [];
}
