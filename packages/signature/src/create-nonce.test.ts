import { expect, test } from "vitest";
import { createNonce } from "./create-nonce.ts";

test("A nonce is 32 hex characters, and no two are alike", () => {
  const nonces = Array.from({ length: 1000 }, createNonce);
  expect(nonces.every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
  expect(new Set(nonces).size).toBe(1000);
});
