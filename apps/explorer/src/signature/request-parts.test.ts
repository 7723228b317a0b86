import fc from "fast-check";
import { expect, test } from "vitest";
import { createRightCall } from "../call/create-right-call.ts";
import { openOperation } from "../call/opened-operation.ts";
import { listPartTexts, splitByParts } from "./request-parts.ts";
import { signCall } from "./signed-call.ts";
import { REQUEST_PARTS } from "./signing-step.ts";

const session = {
  key: { accessKeyId: "testid", accessKeySecret: "testsecret" },
  fresh: () => ({ time: "2026-01-01T00:00:00Z", nonce: "0123456789abcdef" }),
};
const call = createRightCall(session, await openOperation());

test.each(["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const)(
  "With %s, every part has its colour in the request",
  async (algorithm) => {
    const signed = await signCall({ ...call, signing: { ...call.signing, algorithm } });
    const parts = listPartTexts(signed);
    const request = signed.steps.at(-1)?.text ?? "";
    const found = new Set(splitByParts(request, parts).flatMap(({ part }) => part ?? []));
    const wanted = REQUEST_PARTS.filter((part) => algorithm !== "HMAC-SHA1" || part !== "payload");
    expect([...found].sort()).toEqual([...wanted].sort());
    // Encoded twice, parameters are found too.
    const toSign = splitByParts(signed.stringToSign, parts);
    if (algorithm === "HMAC-SHA1")
      expect(toSign.filter(({ part }) => part === "parameters").length).toBeGreaterThan(5);
  },
);

test("The pieces are the text, whatever the parts are", () => {
  const parts = fc.array(
    fc.record({ part: fc.constantFrom(...REQUEST_PARTS), text: fc.string({ minLength: 1, maxLength: 3 }) }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), parts, (text, list) => {
      expect(
        splitByParts(text, list)
          .map((segment) => segment.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
