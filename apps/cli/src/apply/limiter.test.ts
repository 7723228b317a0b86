import fc from "fast-check";
import { expect, test } from "vitest";
import { createLimiter } from "./limiter.ts";

/** A clock that a wait moves on, by a little more than was asked for. */
function createTime(lateMs: () => number) {
  let time = 1_000;
  return {
    now: () => time,
    wait: async (ms: number) => {
      time += ms + lateMs();
    },
    advance: (ms: number) => {
      time += ms;
    },
  };
}

test("No second has more starts than it may, and almost all of the quota is used", async () => {
  const lateness = fc.infiniteStream(fc.double({ min: 0, max: 20, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 100 }), lateness, async (perSecond, late) => {
      const time = createTime(() => late.next().value);
      const limiter = createLimiter(perSecond, time);
      const starts: number[] = [];
      for (let index = 0; index < perSecond * 5; index += 1) {
        await limiter.take();
        starts.push(time.now());
      }
      for (const start of starts) {
        const within = starts.filter((other) => other >= start && other < start + 1_000).length;
        // What a late timer has lost is made up for, within 50 ms.
        expect(within).toBeLessThanOrEqual(perSecond + Math.ceil(perSecond * 0.05) + 1);
      }
      expect((starts.length - 1) / ((time.now() - (starts[0] ?? 0)) / 1_000)).toBeGreaterThan(
        perSecond * 0.95,
      );
    }),
    { numRuns: 50 },
  );
});

test("What waited long has no more than its quota afterwards", async () => {
  const time = createTime(() => 0);
  const limiter = createLimiter(10, time);
  await limiter.take();
  time.advance(60_000);
  const before = time.now();
  for (let index = 0; index < 11; index += 1) await limiter.take();
  expect(time.now() - before).toBeGreaterThanOrEqual(950);
});

test("Another attempt counts, and a pause is for all", async () => {
  const time = createTime(() => 0);
  const limiter = createLimiter(10, time);
  await limiter.take();
  limiter.count();
  limiter.pause(3_000);
  await limiter.take();
  expect(time.now()).toBe(4_000);
});

test("What was slowed comes back to its quota", async () => {
  const time = createTime(() => 0);
  const limiter = createLimiter(10, time);
  const measure = async (count: number) => {
    const before = time.now();
    for (let index = 0; index < count; index += 1) await limiter.take();
    return time.now() - before;
  };
  await measure(10);
  for (let index = 0; index < 5; index += 1) limiter.slow();
  expect(await measure(10)).toBeGreaterThan(5_000);
  await measure(150);
  expect(await measure(10)).toBeCloseTo(1_000, 3);
});

test("A wait ends with its signal", async () => {
  const limiter = createLimiter(0.1);
  await limiter.take();
  const controller = new AbortController();
  const waiting = limiter.take(controller.signal);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  await expect(limiter.take(controller.signal)).rejects.toThrow("enough");
});
