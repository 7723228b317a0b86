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
    expect(await crypto.sha256Hex("")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    expect(await crypto.sha256Hex("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test("text is hashed as UTF-8, and bytes as they are, also a part of a buffer", async () => {
    const bytes = new TextEncoder().encode("-é😀-");
    expect(await crypto.sha256Hex(bytes.subarray(1, -1))).toBe(await crypto.sha256Hex("é😀"));
  });

  test("shared memory is hashed", async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(3));
    shared.set([97, 98, 99]);
    expect(await crypto.sha256Hex(shared)).toBe(await crypto.sha256Hex("abc"));
  });

  test("HMAC-SHA256 is that of RFC 4231, test case 2", async () => {
    expect(await crypto.hmacSha256Hex("Jefe", "what do ya want for nothing?")).toBe(
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

test("Both faces give the same results for any text and any key, the empty one included", async () => {
  const text = fc.string({ unit: "binary", maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, text, async (key, message) => {
      expect(await web.sha256Hex(message)).toBe(await node.sha256Hex(message));
      expect(await web.hmacSha256Hex(key, message)).toBe(await node.hmacSha256Hex(key, message));
      expect(await web.hmacSha1Base64(key, message)).toBe(await node.hmacSha1Base64(key, message));
    }),
    { examples: [["", ""]] },
  );
});

test("With node:crypto nothing waits", () => {
  expect(node.sha256Hex("")).toBeTypeOf("string");
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
