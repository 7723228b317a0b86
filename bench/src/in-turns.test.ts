import { expect, test } from "vitest";
import { inTurns } from "./in-turns.ts";

test("Measures in turns, starts each round with another, and leaves warm-ups out", async () => {
  const order: string[] = [];
  const measure = (name: string, values: number[]) => async () => {
    order.push(name);
    return values.shift() ?? Number.NaN;
  };
  const measures = { ours: measure("ours", [99, 1, 3, 2]), peer: measure("peer", [99, 10, 30, 20]) };
  expect(await inTurns(measures, { rounds: 3, warmUps: 1 })).toEqual({ ours: 2, peer: 20 });
  expect(order.join(" ")).toBe("ours peer peer ours ours peer peer ours");
});
