import { expect, test } from "vitest";
import { createNonceMemory, type NonceMemory } from "./check-timing.ts";

/** Uses a nonce and returns whether it was free. */
function use(memory: NonceMemory, key: string, now: number, until = 100): boolean {
  if (memory.has(key, now)) return false;
  memory.add(key, until, now);
  return true;
}

test("A nonce is refused until its end, that moment included", () => {
  const memory = createNonceMemory(10);
  expect([0, 100, 101].map((now) => use(memory, "a", now))).toEqual([true, false, true]);
});

test("Ended nonces are forgotten as new ones come", () => {
  const memory = createNonceMemory(10);
  for (const key of ["a", "b", "c"]) use(memory, key, 0);
  use(memory, "d", 200, 300);
  expect(memory.size()).toBe(1);
});

test("When the memory is full, the oldest nonce is forgotten and no new nonce is refused", () => {
  const memory = createNonceMemory(2);
  const used = ["a", "b", "c", "b", "c", "a"].map((key) => use(memory, key, 0));
  expect(used).toEqual([true, true, true, false, false, true]);
  expect(memory.size()).toBe(2);
});
