import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import type { Findings } from "../fuzz/findings.ts";
import { fuzz } from "../fuzz/fuzz.ts";
import { inProcess } from "../fuzz/in-process.ts";
import { judge } from "../fuzz/judge.ts";
import { makeProbe } from "../fuzz/make-probe.ts";
import { overHttp, sendTo } from "../fuzz/over-http.ts";
import { describeProbe } from "../fuzz/probe.ts";
import { listenOnLoopback } from "../lab/loopback.ts";
import { BROKEN_DOUBLES, SHORT_BUDGET_MS } from "./support/broken-doubles.ts";

const BUDGET_MS = 5_000;
const SEED = 1;

/** Indices that belong to one of two ways. */
const half = (turn: 0 | 1, count: number) => Array.from({ length: count }, (_, index) => 2 * index + turn);

function listProblems({ failures }: Findings): string[] {
  return failures.flatMap(({ problems, sent = "" }) => problems.map((problem) => `${problem} ${sent}`));
}

function expectManyCodes({ counts }: Findings): void {
  expect(counts.get("200")).toBeGreaterThan(100);
  expect(counts.size).toBeGreaterThan(25);
}

describe("The double withstands what chance makes of calls", () => {
  test("in process", async () => {
    await using target = inProcess(BUDGET_MS);
    const findings = await fuzz({ target, seed: SEED, indices: half(0, 1_000) });
    expect(listProblems(findings)).toEqual([]);
    expectManyCodes(findings);
  });

  test("over HTTP", async () => {
    await using target = await overHttp(BUDGET_MS);
    const findings = await fuzz({ target, seed: SEED, indices: half(1, 1_000) });
    expect(listProblems(findings)).toEqual([]);
    expectManyCodes(findings);
  });
});

test("A probe is the same for the same seed, index and way, and another for another", async () => {
  const made = async (seed: number, index: number) => describeProbe(await makeProbe(seed, index, "http"));
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) expect(await made(7, index)).toBe(await made(7, index));
  expect(await made(7, 1)).not.toBe(await made(7, 2));
  expect(await made(7, 1)).not.toBe(await made(8, 1));
});

describe("The fuzzer finds a double that", () => {
  test.each(BROKEN_DOUBLES)("%s", async (_, simulator, found) => {
    await using target = inProcess(SHORT_BUDGET_MS, simulator());
    const { failures } = await fuzz({ target, seed: SEED, indices: half(0, 600) });
    expect(failures.flatMap(({ problems }) => problems)).toContainEqual(expect.stringMatching(found));
  });

  test.each([
    ["answers in no HTTP", "hello\r\n\r\n", /^the answer starts with "hello"/],
    [
      "does not say how long its answer is",
      "HTTP/1.1 400 Bad\r\n\r\n",
      /^the answer 400 does not say its length/,
    ],
    [
      "answers twice",
      "HTTP/1.1 400 Bad\r\ncontent-length: 0\r\n\r\n".repeat(2),
      /^more than one answer came$/,
    ],
    ["says nothing and hangs up", "", /^the connection ended without an answer$/],
    ["says nothing", undefined, /^no answer within 100 ms$/],
  ])("%s", async (_, text, found) => {
    const server = createServer((socket) => {
      socket.on("data", () => text !== undefined && socket.end(text));
    });
    await using listening = await listenOnLoopback(server);
    const sending = sendTo(listening.port, 100);
    const probes = await Promise.all(half(1, 20).map((index) => makeProbe(SEED, index, "http")));
    const call = probes.find(({ kind }) => kind === "call");
    const problems = call ? await judge(call, await sending.send(call)) : [];
    sending.close();
    expect(problems).toContainEqual(expect.stringMatching(found));
  });
});
