import { createSimulator } from "@dataworks-kit/msw/simulator";
import { ALGORITHMS } from "@dataworks-kit/signature/request";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchange } from "../src/answer/exchange.ts";
import { openOperation } from "../src/call/opened-operation.ts";
import { readCallInput } from "../src/call/read-call-input.ts";
import { signCall } from "../src/signature/signed-call.ts";
import {
  createInitialState,
  FORMATS,
  listMethods,
  PLACES,
  type Signing,
} from "../src/state/explorer-state.ts";

const TIME = "2026-01-01T00:00:00Z";
const HOST = "dataworks.cn-shanghai.aliyuncs.com";
const key = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const opened = await openOperation();
const clock = () => Date.parse(TIME);

async function call(change: Partial<Signing>, values: Record<string, string> = {}) {
  const state = createInitialState(opened, TIME, "n1");
  const { pairs } = readCallInput({ opened, values: { ...state.values, ...values } });
  const signed = await signCall({ opened, pairs, signing: { ...state.signing, ...change }, host: HOST, key });
  return { signed, exchange: await exchange(createSimulator({ clock }), signed.request, () => 0) };
}

const ways = ALGORITHMS.flatMap((algorithm) =>
  listMethods(opened).flatMap((method) =>
    PLACES.flatMap((parametersIn) => FORMATS.map((format) => ({ algorithm, method, parametersIn, format }))),
  ),
);

describe("every way to sign and send", () => {
  test.each(ways)("$algorithm, $method, $parametersIn, $format is accepted by the double", async (way) => {
    const { result, checks } = (await call(way)).exchange;
    expect(result).toMatchObject({ kind: "answered", status: 200 });
    expect(result).toHaveProperty("body", expect.stringMatching(way.format === "JSON" ? /^\{/ : /^<\?xml/));
    expect(checks.every(({ verdict }) => verdict === "passed")).toBe(true);
  });
});

test("Content stays out of the URL unless the query is chosen or the method has no body", async () => {
  for (const way of ways) {
    const { target } = (await call(way)).signed.request;
    expect(target.includes("Content=")).toBe(way.method === "GET" || way.parametersIn === "query");
  }
});

test("The steps end in the string that the double computes too", async () => {
  for (const algorithm of ALGORITHMS) {
    const { signed } = await call({ algorithm });
    const steps = new Map(signed.steps.map(({ id, text }) => [id, text]));
    expect(steps.get("string to sign")).toBe(signed.stringToSign);
    // Signed with another secret, the double answers with its own string to sign.
    const state = createInitialState(opened, TIME, "n1");
    const { pairs } = readCallInput(state);
    const wrong = { ...key, accessKeySecret: "other" };
    const { request } = await signCall({
      opened,
      pairs,
      signing: { ...state.signing, algorithm },
      host: HOST,
      key: wrong,
    });
    const { result } = await exchange(createSimulator({ clock }), request, () => 0);
    expect(JSON.parse(result.kind === "answered" ? result.body : "").Message).toContain(signed.stringToSign);
  }
});

test("A nonce that no header can hold is told, and nothing is thrown", async () => {
  const { result } = (await call({ nonce: "ü\nx" })).exchange;
  expect(result).toEqual({ kind: "unsendable" });
});

test("Any text in the form is signed as it is sent", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), fc.constantFrom(...ways), async (Name, way) => {
      const { result } = (await call(way, { Name })).exchange;
      expect(result).toMatchObject({ kind: "answered", status: 200 });
    }),
    { numRuns: 100 },
  );
});
