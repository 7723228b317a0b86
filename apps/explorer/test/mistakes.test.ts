import { createSimulator } from "@dataworks-kit/msw/simulator";
import { explainRefusal, findCause, findRefusalFix } from "@dataworks-kit/signature/explain";
import { describe, expect, test } from "vitest";
import { exchange } from "../src/answer/exchange.ts";
import { createRightCall } from "../src/call/create-right-call.ts";
import { openOperation } from "../src/call/opened-operation.ts";
import type { MistakeName } from "../src/refused/mistakes.ts";
import { createTellingCall, listMistakes, quoteEnds, signWrong } from "../src/refused/sign-wrong.ts";

const TIME = "2026-01-01T00:00:00Z";
const clock = () => Date.parse(TIME);
const session = {
  key: { accessKeyId: "testid", accessKeySecret: "testsecret" },
  fresh: () => ({ time: TIME, nonce: "0123456789abcdef" }),
};
const call = createRightCall(session, await openOperation());

/** The cause that must be named, at its place or anywhere; `same` where the texts are the same and the key remains. */
const WANT: Readonly<Record<MistakeName, string>> = {
  plus: "parameter: plus for space",
  star: "parameter: mark not encoded",
  tilde: "parameter: tilde encoded",
  hex: "lower-case hex",
  twice: "parameter: encoded too often",
  once: "canonicalized query string: encoded once",
  order: "parameter: other order",
  method: "method: other method",
  space: "white space",
  trim: "header: white space",
  port: "header: other port",
  hash: "hashed request payload: empty body",
  signature: "parameter: signature itself",
  secret: "same",
};

describe.each(["HMAC-SHA1", "ACS3-HMAC-SHA256"] as const)("signed wrong with %s", (algorithm) => {
  test.each(listMistakes(algorithm))(
    "%s is refused for its signature, and its cause is named",
    async (name) => {
      const { request, signedText } = await signWrong(
        createTellingCall(call, { algorithm, mistake: name }),
        name,
      );
      const { result, checks } = await exchange(createSimulator({ clock }), request, () => 0);
      expect(checks.find(({ verdict }) => verdict === "refused")?.step).toBe("signature");
      const server = result.kind === "answered" ? result.body : "";
      const sides = { server, mine: quoteEnds(signedText) };
      const explanation = explainRefusal(sides, { now: clock() });
      const cause = findCause(explanation);
      expect(cause ? `${cause.place}: ${cause.cause}` : explanation.kind).toContain(WANT[name]);
      expect(findRefusalFix(explanation, sides)?.code.python).toBeTruthy();
    },
  );
});
