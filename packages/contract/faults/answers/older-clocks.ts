import { startFaultServer } from "../../lab/fault-server.ts";
import type { Fault } from "../../lab/faults.ts";
import { createSituation, type Situation } from "../situation.ts";

const HOUR_MS = 3_600_000;

/** A gateway that says IllegalTimestamp where the double, as the newer ones, says InvalidTimeStamp.Expired. */
const sayOlderCode: Fault = async ({ carryOut, response }) => {
  const { status, headers, body } = await carryOut();
  response.writeHead(status, headers).end(body.replaceAll("InvalidTimeStamp.Expired", "IllegalTimestamp"));
};

function createClockSituation(name: string, offsetMs: number): Situation {
  return createSituation({
    group: "answers/older-clocks",
    name,
    canBeCertain: true,
    getsThrough: true,
    stage: async (simulator) => {
      const server = await startFaultServer(simulator, () => sayOlderCode);
      return {
        settings: { endpoint: server.endpoint, clock: () => Date.now() + offsetMs },
        [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
      };
    },
  });
}

/** A client whose clock is wrong, and a gateway with the older code for it. */
export const OLDER_CLOCKS: readonly Situation[] = [
  createClockSituation("IllegalTimestamp for a clock that is an hour late", -HOUR_MS),
  createClockSituation("IllegalTimestamp for a clock that is an hour early", HOUR_MS),
];
