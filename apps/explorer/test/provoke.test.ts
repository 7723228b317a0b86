import { createSimulator } from "@dataworks-kit/msw/simulator";
import { expect, test } from "vitest";
import { answerSummary } from "../src/answer/answer-summary.ts";
import { exchange } from "../src/answer/exchange.ts";
import { provokeRefusal } from "../src/answer/send-call.ts";
import { toRefusal } from "../src/answer/to-refusal.ts";
import { createRightCall } from "../src/call/create-right-call.ts";
import { OPERATIONS, openOperation } from "../src/call/opened-operation.ts";
import { signCall } from "../src/signature/signed-call.ts";

const TIME = "2026-01-01T00:00:00Z";
const session = {
  key: { accessKeyId: "testid", accessKeySecret: "testsecret" },
  fresh: () => ({ time: TIME, nonce: "n1" }),
};

test.each(OPERATIONS.map(({ name }) => name))(
  "Every documented code of %s can be provoked, and is explained",
  async (name) => {
    const opened = await openOperation(name);
    const { request } = await signCall(createRightCall(session, opened));
    expect(opened.errors.length).toBeGreaterThan(20);
    for (const error of opened.errors) {
      const simulator = createSimulator({ clock: () => Date.parse(TIME) });
      const { code, values } = toRefusal(error);
      simulator.failNext(code, { values });
      const { result } = await exchange(simulator, request, () => 0);
      const body = result.kind === "answered" ? result.body : "";
      expect(answerSummary(body, opened)).toMatchObject({ kind: "refused", code, error: { code } });
    }
  },
);

test("Codes that the mock server can be brought to are provoked by their real cause, and refused by the check for it", async () => {
  const opened = await openOperation();
  const real = await Promise.all(
    opened.errors.map(async (error) => {
      const sent = await provokeRefusal(createRightCall(session, opened), toRefusal(error), {
        clock: () => Date.parse(TIME),
        now: () => 0,
      });
      const step = sent.checks.find(({ verdict }) => verdict === "refused")?.step;
      const body = sent.result.kind === "answered" ? sent.result.body : "";
      expect(answerSummary(body, opened)).toMatchObject({ kind: "refused", code: error.code });
      return step === "script" ? [] : [`${error.code}: ${step}`];
    }),
  );
  const found = real.flat();
  expect(found).toEqual(
    expect.arrayContaining([
      "SignatureDoesNotMatch: signature",
      "InvalidAccessKeyId.NotFound: key",
      "InvalidTimeStamp.Expired: time",
      "SignatureNonceUsed: nonce",
      "MissingName: parameters",
      "InvalidEnvType: parameters",
      "ConnectionAlreadyExist: world",
    ]),
  );
  expect(found.filter((one) => one.startsWith("SignatureDoesNotMatch"))).toHaveLength(2);
});
