import { expect, test } from "vitest";
import { createLimiter } from "./limiter.ts";
import type { ExtraStep } from "./plan.ts";
import { runSteps } from "./run-steps.ts";

const STEPS = Array.from(
  { length: 5 },
  (_, id): ExtraStep => ({
    action: "remove",
    identity: { ProjectId: "1", EnvType: "1", Name: `n${id}` },
    id,
    type: "mysql",
  }),
);

test.each([
  ["a start", 2, 1, 4],
  ["an end", 3, 2, 3],
])("When %s cannot be written to the journal, nothing more begins", async (_, written, called, left) => {
  let count = 0;
  const hasRoom = () => count <= written;
  const calls: unknown[] = [];
  const ends: unknown[] = [];
  const rest = await runSteps(STEPS, {
    limiter: createLimiter(1_000),
    journal: {
      write: async () => {
        count += 1;
        return hasRoom();
      },
      failure: () => (hasRoom() ? undefined : new Error("ENOSPC")),
      close: async () => {},
    },
    parallel: 1,
    continueOnError: true,
    stop: new AbortController().signal,
    call: async ({ id }) => {
      calls.push(id);
      return { kind: "removed" };
    },
    look: async (_step, outcome) => outcome,
    onStart: () => {},
    onEnd: ({ id }) => ends.push(id),
  });
  expect([calls.length, rest.length]).toEqual([called, left]);
  // What was called is told.
  expect(ends).toEqual(calls);
});
