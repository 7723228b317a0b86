import {
  encodeParameters,
  type NameValue,
  parseParameters,
  signRpc,
  verifyRpc,
} from "@dataworks-kit/signature";
import { describe, expect, test } from "vitest";
import { sendAcs3, verifyReceived } from "./support/acs3-call.ts";

/** The published constant. */
const EMPTY_PAYLOAD_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

// What the vendor's clients were seen to send. The words of each case are about them, not about what would be right.

const ODD: NameValue = ["Description", "a*b(c)!'~ d+中"];
const ODD_RAW = "Description=a*b(c)!'~%20d%2B%E4%B8%AD";
const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("openapi-core leaves * ( ) ! and ' literal on the wire, but signs them encoded", () => {
  test("in the query of an ACS3 call", async () => {
    const call = await sendAcs3({ query: [ODD] });
    expect(call.rawQuery).not.toBe(ODD_RAW);
    const result = await verifyReceived({ ...call, rawQuery: ODD_RAW });
    expect(result).toMatchObject({ valid: true, canonicalQueryString: call.rawQuery });
  });

  test("in the form of an RPC call", async () => {
    const call = { method: "POST", accessKeySecret: "testsecret" };
    const { signature } = await signRpc({ ...call, parameters: [ODD] });
    const received = parseParameters(`${ODD_RAW}&Signature=${encodeURIComponent(signature)}`) ?? [];
    expect(await verifyRpc({ ...call, parameters: received })).toMatchObject({ valid: true });
  });
});

test("The payload hash of an ACS3 form covers the bytes with their literal characters", async () => {
  const call = await sendAcs3({ body: ODD_RAW, headers: FORM });
  expect(await verifyReceived(call)).toMatchObject({ valid: true, payloadMatches: true });
  expect(await verifyReceived({ ...call, body: new TextEncoder().encode(ODD_RAW) })).toMatchObject({
    valid: true,
  });
  const rewritten = { ...call, body: encodeParameters([ODD]) };
  expect(await verifyReceived(rewritten)).toMatchObject({ valid: false, payloadMatches: false });
});

test("openapi-core sends no content-type with an empty body, and hashes nothing", async () => {
  const call = await sendAcs3();
  expect(call.headers.has("content-type")).toBe(false);
  expect(call.headers.get("x-acs-content-sha256")).toBe(EMPTY_PAYLOAD_HASH);
  expect(await verifyReceived({ ...call, body: new Uint8Array() })).toMatchObject({
    valid: true,
    payloadMatches: true,
  });
});

describe("openapi-core adds x-acs-credentials-provider and, with STS, x-acs-accesskey-id", () => {
  const extra = { "x-acs-credentials-provider": "static_sts", "x-acs-accesskey-id": "testid" };

  test("which ACS3 signs like every x-acs- header", async () => {
    const call = await sendAcs3({ headers: { ...extra, "x-acs-security-token": "token" } });
    expect(call.headers.get("authorization")).toContain(
      "SignedHeaders=host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;" +
        "x-acs-credentials-provider;x-acs-date;x-acs-security-token;x-acs-signature-nonce;x-acs-version,",
    );
    expect(await verifyReceived(call)).toMatchObject({ valid: true, unsignedHeaders: [] });
  });

  test("and which may also come unsigned, since they decide nothing", async () => {
    expect(await verifyReceived(await sendAcs3({ unsigned: extra }))).toMatchObject({ valid: true });
  });
});

test("An ACS3 call has no common parameters: Action and Version are headers, the query may be empty", async () => {
  const call = await sendAcs3({ body: "Name=orders", headers: FORM });
  const result = await verifyReceived(call);
  expect(result).toMatchObject({ valid: true, canonicalQueryString: "" });
  expect(result.canonicalRequest.split("\n").slice(0, 3)).toEqual(["POST", "/", ""]);
  expect(result.canonicalRequest).toContain("\nx-acs-action:CreateConnection\n");
});

test("Host is signed with a port that is not the default", async () => {
  const { canonicalRequest } = await verifyReceived(await sendAcs3({ headers: { host: "127.0.0.1:18080" } }));
  expect(canonicalRequest).toContain("\nhost:127.0.0.1:18080\n");
});

test("An empty value is sent and signed", async () => {
  const empty: NameValue[] = [
    ["Description", ""],
    ["Name", "orders"],
  ];
  expect(encodeParameters(empty)).toBe("Description=&Name=orders");
  const signed = await signRpc({ method: "POST", parameters: empty, accessKeySecret: "testsecret" });
  expect(signed.canonicalizedQueryString).toBe("Description=&Name=orders");
  const result = await verifyReceived(await sendAcs3({ query: empty }));
  expect(result).toMatchObject({ valid: true, canonicalQueryString: "Description=&Name=orders" });
});

describe("pop-core puts every parameter in one place, Signature included", () => {
  const common: NameValue[] = [
    ["Timestamp", "2026-01-31T12:00:00Z"],
    ["SignatureNonce", "0a".repeat(16)],
  ];

  test.each([
    { method: "POST", place: "form", format: "JSON" },
    { method: "GET", place: "query", format: "JSON" },
    { method: "POST", place: "form, and openapi-core writes its Format so", format: "json" },
  ])("$method: all in the $place", async ({ method, format }) => {
    const parameters = [...common, ["Format", format] as const, ODD];
    const accessKeySecret = "testsecret";
    const { signature } = await signRpc({ method, parameters, accessKeySecret });
    const raw = encodeParameters([...parameters, ["Signature", signature]]);
    const received = parseParameters(raw) ?? [];
    expect(await verifyRpc({ method, parameters: received, accessKeySecret })).toMatchObject({ valid: true });
  });
});

test.each([32, 64])("A nonce of %d hex characters is signed like any other text", async (length) => {
  const nonce = "0a1b2c3d".repeat(length / 8);
  const acs3 = await verifyReceived(await sendAcs3({ headers: { "x-acs-signature-nonce": nonce } }));
  expect(acs3).toMatchObject({ valid: true });
  const parameters: NameValue[] = [["SignatureNonce", nonce]];
  const { stringToSign } = await signRpc({ method: "POST", parameters, accessKeySecret: "testsecret" });
  expect(stringToSign).toBe(`POST&%2F&SignatureNonce%3D${nonce}`);
});

test("Parameters of query and form are signed together, wherever each of them is", async () => {
  const call = { method: "POST", accessKeySecret: "testsecret" };
  const [query, form] = [parseParameters("b=2&d=4") ?? [], parseParameters("a=1&c=3") ?? []];
  const { canonicalizedQueryString } = await signRpc({ ...call, parameters: [...query, ...form] });
  expect(canonicalizedQueryString).toBe("a=1&b=2&c=3&d=4");
});
