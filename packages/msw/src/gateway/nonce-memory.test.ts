import { expect, test } from "vitest";
import { createNonceMemory } from "./nonce-memory.ts";

const nonce = (value: string, until = 100) => ({ accessKeyId: "id", value, until });

test("A nonce is refused until its end, that moment included", () => {
  const memory = createNonceMemory(10);
  expect([0, 100, 101].map((now) => memory.use(nonce("a"), now))).toEqual([true, false, true]);
});

test("Keys do not share nonces", () => {
  const memory = createNonceMemory(10);
  expect(memory.use(nonce("a"), 0)).toBe(true);
  expect(memory.use({ ...nonce("a"), accessKeyId: "other" }, 0)).toBe(true);
});

test("Ended nonces are forgotten as new ones come", () => {
  const memory = createNonceMemory(10);
  for (const value of ["a", "b", "c"]) memory.use(nonce(value), 0);
  memory.use(nonce("d", 300), 200);
  expect(memory.size()).toBe(1);
});

test("When it is full, the oldest nonce is forgotten and no new one is refused", () => {
  const memory = createNonceMemory(2);
  const used = ["a", "b", "c", "b", "c", "a"].map((value) => memory.use(nonce(value), 0));
  expect(used).toEqual([true, true, true, false, false, true]);
  expect(memory.size()).toBe(2);
});
