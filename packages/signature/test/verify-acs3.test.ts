import { hashedRequestPayload, signAcs3 } from "@dataworks-kit/signature";
import { describe, expect, test } from "vitest";
import { replaceHeader, sendAcs3, verifyReceived } from "./support/acs3-call.ts";

/** The published constant. */
const EMPTY_PAYLOAD_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

describe("A header that must be signed, but is not,", () => {
  test.each(["host", "x-acs-security-token", "x-acs-signature-nonce", "x-acs-version"])(
    "makes the call invalid, although the signature over the others is right: %s",
    async (name) => {
      // Signed by one who has the secret, but whose list leaves the header out.
      const call = await sendAcs3();
      const headers = [...call.headers].filter(([other]) => other !== name);
      const signed = await signAcs3({ ...call, headers, accessKeyId: "testid" });
      const sent = replaceHeader(replaceHeader(call, "authorization", signed.authorization), name, "later");
      expect(await verifyReceived(sent)).toMatchObject({ valid: false, unsignedHeaders: [name] });
      expect(await verifyReceived(replaceHeader(sent, name, undefined))).toMatchObject({
        valid: true,
        unsignedHeaders: [],
      });
    },
  );

  test("is not content-type, nor any that proxies add", async () => {
    const unsigned = { "content-type": "text/plain", "x-forwarded-for": "10.0.0.1", accept: "*/*" };
    expect(await verifyReceived(await sendAcs3({ unsigned }))).toMatchObject({
      valid: true,
      unsignedHeaders: [],
    });
  });
});

test("A content-type that was signed may not change", async () => {
  const call = await sendAcs3({ headers: { "content-type": "application/x-www-form-urlencoded" } });
  expect(await verifyReceived(call)).toMatchObject({ valid: true });
  expect(await verifyReceived(replaceHeader(call, "content-type", "application/json"))).toMatchObject({
    valid: false,
  });
});

test("A header beyond the usual may be signed, and then counts", async () => {
  const call = await sendAcs3({ headers: { "x-acs-anything": "1" } });
  expect(await verifyReceived(replaceHeader(call, "x-acs-anything", "2"))).toMatchObject({ valid: false });
});

test("A query that cannot be decoded is not valid, and does not throw", async () => {
  const call = await sendAcs3();
  expect(await verifyReceived({ ...call, rawQuery: "a=%zz" })).toMatchObject({
    valid: false,
    canonicalQueryString: "",
  });
});

test("The payload of an ACS3-HMAC-SM3 call is its SM3 hash, in the header of the same name", async () => {
  const call = await sendAcs3({ algorithm: "ACS3-HMAC-SM3" });
  expect(call.headers.get("x-acs-content-sha256")).toBe(
    "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
  );
  expect(await verifyReceived(call)).toMatchObject({ valid: true, payloadMatches: true });
  const headers = { "x-acs-content-sha256": EMPTY_PAYLOAD_HASH };
  const bySha256 = await sendAcs3({ algorithm: "ACS3-HMAC-SM3", headers });
  expect(await verifyReceived(bySha256)).toMatchObject({ payloadMatches: false });
});

test("The payload is judged on its own: a signed but wrong x-acs-content-sha256 is reported", async () => {
  const call = await sendAcs3({ body: "a=1", headers: { "x-acs-content-sha256": EMPTY_PAYLOAD_HASH } });
  expect(await verifyReceived(call)).toMatchObject({ valid: true, payloadMatches: false });
  const missing = replaceHeader(await sendAcs3(), "x-acs-content-sha256", undefined);
  expect(await verifyReceived(missing)).toMatchObject({ valid: false, payloadMatches: false });
});

test("The verifier never reveals the correct signature", async () => {
  const call = await sendAcs3();
  const result = await verifyReceived(replaceHeader(call, "x-acs-action", "DeleteConnection"));
  const right = await signAcs3({
    ...replaceHeader(call, "x-acs-action", "DeleteConnection"),
    accessKeyId: "testid",
  });
  expect(result.stringToSign).toBe(right.stringToSign);
  expect(JSON.stringify(result)).not.toContain(right.signature);
});

test("A Headers object can be signed, and only what the protocol signs is taken from it", async () => {
  const headers = new Headers({
    Host: "a",
    "Content-Type": "text/plain",
    Accept: "*/*",
    "X-Acs-Date": "now",
  });
  const call = { method: "GET", headers, accessKeyId: "testid", accessKeySecret: "testsecret" };
  const { signedHeaders, canonicalRequest } = await signAcs3(call);
  expect(signedHeaders).toBe("content-type;host;x-acs-date");
  expect(canonicalRequest).toMatch(/^GET\n\/\n\ncontent-type:text\/plain\nhost:a\n/);
});

test("A body and its hash sign alike, and no body is an empty one", async () => {
  const call = { method: "POST", headers: [], accessKeyId: "testid", accessKeySecret: "testsecret" };
  const body = new TextEncoder().encode("a=中");
  const signed = await signAcs3({ ...call, body });
  expect(await signAcs3({ ...call, body: "a=中" })).toEqual(signed);
  expect(await signAcs3({ ...call, hashedRequestPayload: await hashedRequestPayload(body) })).toEqual(signed);
  expect(await signAcs3(call)).toMatchObject({ hashedRequestPayload: EMPTY_PAYLOAD_HASH });
  expect(await hashedRequestPayload("")).toBe(EMPTY_PAYLOAD_HASH);
});
