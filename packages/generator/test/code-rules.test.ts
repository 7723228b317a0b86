import type { CodeRule } from "@dataworks-kit/wire";
import { describe, expect, it } from "vitest";
import { buildModel } from "../src/build-model.ts";
import { collectProblems } from "./collect-problems.ts";
import { answer, OPERATION, withOperation } from "./rpc-document.ts";

interface Said {
  readonly status?: string;
  readonly families?: unknown;
  readonly examples: Readonly<Record<string, object>>;
}

function documentWith({ status = "400", families, examples }: Said) {
  const named = Object.entries(examples).map(([Code, words]) => [
    Code,
    { ...words, value: { RequestId: "r", Code, Message: "m" } },
  ]);
  const failure = answer({ type: "object" }, { examples: Object.fromEntries(named) });
  return withOperation({
    responses: { ...OPERATION.responses, [status]: failure },
    ...(families !== undefined && { "x-rpc": { codeFamilies: families } }),
  });
}

function buildCodes(said: Said): readonly CodeRule[] | undefined {
  return buildModel("a", documentWith(said)).operations[0]?.descriptor.codes;
}

const NONE = { "x-execution": "none" };
const MISSING = { startsWith: "Missing", execution: "none" };

describe("the descriptor's rules for codes", () => {
  it.each<[string, Said, readonly CodeRule[] | undefined]>([
    ["are absent where nothing is said", { examples: { A: {} } }, undefined],
    [
      "say what stands before execution and what it means",
      { examples: { A: NONE, B: { "x-execution": "unlikely", "x-meaning": "unavailable" } } },
      [
        { code: "A", execution: "none" },
        { code: "B", execution: "unlikely", meaning: "unavailable" },
      ],
    ],
    [
      "leave out what a family says already",
      { families: [MISSING], examples: { MissingA: NONE, MissingB: { "x-execution": "unknown" } } },
      [{ code: "MissingB", execution: "unknown" }, MISSING as CodeRule],
    ],
    [
      "take the longest beginning",
      {
        families: [MISSING, { startsWith: "MissingX", execution: "unknown", meaning: "throttled" }],
        examples: { MissingXY: NONE },
      },
      [
        { code: "MissingXY", execution: "none" },
        MISSING as CodeRule,
        { startsWith: "MissingX", execution: "unknown", meaning: "throttled" },
      ],
    ],
    [
      "keep a failure inside the service, of which a family says nothing",
      { status: "500", families: [MISSING], examples: { MissingA: NONE } },
      [{ code: "MissingA", execution: "none" }, MISSING as CodeRule],
    ],
  ])("%s", (_, said, want) => {
    expect(buildCodes(said)).toEqual(want);
  });
});

describe("words about codes that nobody knows are refused:", () => {
  const example = "#/paths/~1/post/responses/400/content/application~1json/examples/A";
  const family = "#/paths/~1/post/x-rpc/codeFamilies/0";
  it.each<[Said, string]>([
    [{ examples: { A: { "x-execution": "no" } } }, `${example}/x-execution: must be one of none`],
    [{ examples: { A: { "x-meaning": "late" } } }, `${example}/x-meaning: must be one of clock-skew`],
    [{ families: {}, examples: {} }, "#/paths/~1/post/x-rpc/codeFamilies: must be a list"],
    [{ families: [{ startsWith: "" }], examples: {} }, `${family}: must have startsWith`],
    [{ families: [{ ...MISSING, execution: "maybe" }], examples: {} }, `${family}/execution: must be one of`],
    [{ families: [{ ...MISSING, ends: "x" }], examples: {} }, `${family}/ends: is not one of startsWith`],
  ])("%j", async (said, want) => {
    expect((await collectProblems(documentWith(said))).join("\n")).toContain(want);
  });
});
