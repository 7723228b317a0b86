import { createSimulator } from "@dataworks-kit/msw/simulator";
import { expect, test } from "vitest";
import { heapBytes } from "../fuzz/heap-bytes.ts";

test("The double keeps no long request because of a short text in it", async () => {
  const simulator = createSimulator();
  const before = heapBytes();
  const filler = "z".repeat(1024 * 1024);
  for (let index = 0; index < 50; index += 1) {
    const query = `Action=CreateConnection&Name=orders_of_2026_${index}&Filler=${filler}`;
    await simulator.fetch(`http://double/?${query}`);
  }
  expect(simulator.journal()).toHaveLength(50);
  expect(heapBytes() - before).toBeLessThan(10 * 1024 * 1024);
});
