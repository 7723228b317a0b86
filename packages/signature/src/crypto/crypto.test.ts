import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Crypto, constantTimeEqual, createNonce } from "./crypto.ts";
import * as node from "./node.ts";
import * as web from "./web.ts";

const FACES: { face: string; crypto: Crypto }[] = [
  { face: "node:crypto", crypto: node },
  { face: "WebCrypto", crypto: web },
];

describe.each(FACES)("With $face", ({ crypto }) => {
  test("SHA-256 of nothing and of `abc` are those of FIPS 180-4", async () => {
    expect(await crypto.digestHex("sha256", "")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    expect(await crypto.digestHex("sha256", "abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test("text is hashed as UTF-8, and bytes as they are, also a part of a buffer", async () => {
    const bytes = new TextEncoder().encode("-é😀-");
    expect(await crypto.digestHex("sha256", bytes.subarray(1, -1))).toBe(
      await crypto.digestHex("sha256", "é😀"),
    );
  });

  test("shared memory is hashed", async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(3));
    shared.set([97, 98, 99]);
    expect(await crypto.digestHex("sha256", shared)).toBe(await crypto.digestHex("sha256", "abc"));
  });

  test("HMAC-SHA256 is that of RFC 4231, test case 2", async () => {
    expect(await crypto.hmacHex("sha256", "Jefe", "what do ya want for nothing?")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  test("HMAC-SHA1 is that of RFC 2202, test case 2", async () => {
    const hex = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
    expect(await crypto.hmacSha1Base64("Jefe", "what do ya want for nothing?")).toBe(
      Buffer.from(hex, "hex").toString("base64"),
    );
  });
});

describe("SM3", () => {
  test("is that of GB/T 32905, and of the empty body as it was recorded, with node:crypto", () => {
    expect(node.digestHex("sm3", "abc")).toBe(
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    );
    expect(node.digestHex("sm3", "")).toBe(
      "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b",
    );
    expect([node.hasDigest("sm3"), web.hasDigest("sm3")]).toEqual([true, false]);
  });

  const WAY_OUT = {
    name: "NotSupportedError",
    message:
      "ACS3-HMAC-SM3 needs the digest SM3, which this runtime does not have. Sign in Node with an OpenSSL that has SM3, or use ACS3-HMAC-SHA256.",
  };

  test("is refused by WebCrypto with an error that names the algorithm and the way out", async () => {
    await expect(web.digestHex("sm3", "")).rejects.toMatchObject(WAY_OUT);
    await expect(web.hmacHex("sm3", "key", "")).rejects.toMatchObject(WAY_OUT);
  });

  test("is refused in the same words by an OpenSSL without it", () => {
    // No OpenSSL without SM3 is at hand, so that a digest stands in which none has.
    const unknown = "sm9" as "sm3";
    const wayOut = { ...WAY_OUT, message: WAY_OUT.message.replaceAll("SM3", "SM9") };
    expect(node.hasDigest(unknown)).toBe(false);
    expect(() => node.digestHex(unknown, "")).toThrow(expect.objectContaining(wayOut));
    expect(() => node.hmacHex(unknown, "key", "")).toThrow(expect.objectContaining(wayOut));
  });
});

test("Both faces give the same results for any text and any key, the empty one included", async () => {
  const text = fc.string({ unit: "binary", maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, text, async (key, message) => {
      expect(await web.digestHex("sha256", message)).toBe(await node.digestHex("sha256", message));
      expect(await web.hmacHex("sha256", key, message)).toBe(await node.hmacHex("sha256", key, message));
      expect(await web.hmacSha1Base64(key, message)).toBe(await node.hmacSha1Base64(key, message));
    }),
    { examples: [["", ""]] },
  );
});

test("With node:crypto nothing waits", () => {
  expect(node.digestHex("sha256", "")).toBeTypeOf("string");
});

test("A nonce is 32 hex characters, and no two are alike", () => {
  const nonces = Array.from({ length: 1000 }, createNonce);
  expect(nonces.every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
  expect(new Set(nonces).size).toBe(1000);
});

test.each([
  ["", "", true],
  ["abc", "abc", true],
  ["abc", "abd", false],
  ["abc", "ab", false],
  ["ab", "abc", false],
  ["", "a", false],
  ["a\0", "a", false],
])("`%s` and `%s`: %s", (a, b, want) => {
  expect(constantTimeEqual(a, b)).toBe(want);
});

test("The comparison in constant time agrees with === on any two texts", () => {
  const text = fc.string({ maxLength: 3, unit: fc.constantFrom("a", "b", "\0") });
  fc.assert(fc.property(text, text, (a, b) => constantTimeEqual(a, b) === (a === b)));
});
