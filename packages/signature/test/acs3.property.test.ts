import { ACS3_ALGORITHMS, encodeParameters } from "@dataworks-kit/signature";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Acs3Received, replaceHeader, sendAcs3, verifyReceived } from "./support/acs3-call.ts";
import { replacePair, SOME_PARAMETERS, TEXT } from "./support/arbitraries.ts";

const CALL = fc.record({
  algorithm: fc.constantFrom(...ACS3_ALGORITHMS),
  query: SOME_PARAMETERS,
  body: fc.oneof(TEXT, fc.uint8Array({ maxLength: 20 })),
  accessKeySecret: TEXT,
  headers: fc.constantFrom({}, { "x-acs-extra": "1" }, { "content-type": "application/json" }),
});

test("A signed call verifies, whatever order and encoding its query has on the wire", async () => {
  await fc.assert(
    fc.asyncProperty(CALL, async (parts) => {
      const call = await sendAcs3(parts);
      const backwards = new URLSearchParams(parts.query.toReversed()).toString();
      expect(await verifyReceived(call)).toMatchObject({ valid: true, payloadMatches: true });
      expect(await verifyReceived({ ...call, rawQuery: backwards })).toMatchObject({ valid: true });
    }),
  );
});

const CHANGES: { change: string; to: (call: Acs3Received) => Acs3Received }[] = [
  { change: "another method", to: (call) => ({ ...call, method: "GET" }) },
  { change: "another path", to: (call) => ({ ...call, path: "/x" }) },
  { change: "another secret", to: (call) => ({ ...call, accessKeySecret: `${call.accessKeySecret}x` }) },
  {
    change: "a longer body",
    to: (call) => ({ ...call, body: Buffer.concat([Buffer.from(call.body), Buffer.of(1)]) }),
  },
  { change: "a parameter more", to: (call) => ({ ...call, rawQuery: `${call.rawQuery}&=` }) },
  { change: "another host", to: (call) => replaceHeader(call, "host", "127.0.0.1") },
  { change: "another action", to: (call) => replaceHeader(call, "x-acs-action", "DeleteConnection") },
  { change: "its date gone", to: (call) => replaceHeader(call, "x-acs-date", undefined) },
  {
    change: "another payload hash",
    to: (call) => replaceHeader(call, "x-acs-content-sha256", "0".repeat(64)),
  },
  {
    change: "a header less in the list",
    to: (call) => inAuthorization(call, ";x-acs-version", () => ""),
  },
  {
    change: "a header more in the list",
    to: (call) => inAuthorization(call, "SignedHeaders=", () => "SignedHeaders=accept;"),
  },
  {
    change: "the other algorithm",
    to: (call) => inAuthorization(call, /SHA256|SM3/, (name) => (name === "SM3" ? "SHA256" : "SM3")),
  },
  {
    change: "an algorithm that nobody here knows",
    to: (call) => inAuthorization(call, /^ACS3-HMAC-\w+/, () => "ACS3-RSA-SHA256"),
  },
  { change: "another last character of the signature", to: (call) => inAuthorization(call, /.$/, () => "x") },
];

test.each(CHANGES)("A signed call does not verify with $change", async ({ to }) => {
  await fc.assert(
    fc.asyncProperty(CALL, async (parts) => {
      expect(await verifyReceived(to(await sendAcs3(parts)))).toMatchObject({ valid: false });
    }),
  );
});

test("A signed call does not verify with a parameter changed or left out", async () => {
  await fc.assert(
    fc.asyncProperty(CALL, fc.nat(), async (parts, index) => {
      const call = await sendAcs3(parts);
      const [name = "", value = ""] = parts.query[index % parts.query.length] ?? [];
      for (const other of [[[name, `${value}x`] as const], [[`${name}x`, value] as const], []]) {
        const rawQuery = encodeParameters(replacePair(parts.query, index, ...other));
        expect(await verifyReceived({ ...call, rawQuery })).toMatchObject({ valid: false });
      }
    }),
  );
});

function inAuthorization(
  call: Acs3Received,
  from: string | RegExp,
  to: (found: string) => string,
): Acs3Received {
  return replaceHeader(call, "authorization", call.headers.get("authorization")?.replace(from, to));
}
