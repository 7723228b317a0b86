import type { Benchmark } from "../benchmark.ts";
import { inTurns } from "../in-turns.ts";
import { startProgram } from "../processes/start-program.ts";
import type { Answering } from "../programs/msw-calls.ts";

/** The double in a test's own process, against a handler that someone would write for one answer. */
export const msw: Benchmark = {
  name: "msw",
  measures: "time of a call to the double through msw in Node, against a handler with a constant answer",
  run: async (workshop) => {
    await workshop.build();
    await using ours = startAnswering("the double");
    await using peer = startAnswering("a constant");
    workshop.tell("msw: calling both in turns");
    const measures = { ours: () => ours.ask(CALLS), peer: () => peer.ask(CALLS) };
    const callUs = await inTurns(measures, { rounds: 11, warmUps: 2 });
    return [
      {
        kind: "measured",
        title: "msw, against a constant handler",
        ours: { value: callUs.ours, unit: "µs" },
        peer: { value: callUs.peer, unit: "µs" },
        budget: { of: "ratio", bound: "at most", limit: 1.25 },
      },
    ];
  },
};

const CALLS = 500;

function startAnswering(answering: Answering) {
  return startProgram<number, number>("msw-calls", [answering]);
}
