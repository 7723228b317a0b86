import type { Benchmark } from "../benchmark.ts";
import { inTurns } from "../in-turns.ts";
import { startProgram } from "../processes/start-program.ts";
import type { Decoder } from "../programs/decode-bodies.ts";

/** What exact integers cost where there is no large one: a successful answer, decoded by both. */
export const int64: Benchmark = {
  name: "int64",
  measures: "time to decode a successful answer exactly, against JSON.parse",
  run: async (workshop) => {
    await workshop.build();
    await using program = startProgram<Decoder, number>("decode-bodies");
    workshop.tell("int64: decoding in turns");
    const measures = { ours: () => program.ask("parseJson"), peer: () => program.ask("JSON.parse") };
    const { ours, peer } = await inTurns(measures, { rounds: 21, warmUps: 3 });
    return [
      {
        kind: "measured",
        title: "int64, against JSON.parse",
        ours: { value: ours, unit: "ns" },
        peer: { value: peer, unit: "ns" },
        budget: { of: "ratio", bound: "at most", limit: 1.6 },
      },
    ];
  },
};
