import { startFaultServer } from "../../lab/fault-server.ts";
import type { Fault } from "../../lab/faults.ts";
import { type Situation, situationOf } from "../situation.ts";

const HOUR_MS = 3_600_000;

/** A gateway that says IllegalTimestamp where the double, as the newer ones, says InvalidTimeStamp.Expired. */
const sayOlderCode: Fault = async ({ carryOut, response }) => {
  const { status, headers, body } = await carryOut();
  response.writeHead(status, headers).end(body.replaceAll("InvalidTimeStamp.Expired", "IllegalTimestamp"));
};

function clockOf(name: string, offsetMs: number): Situation {
  return situationOf({
    ...{ group: "answers/older-clocks", name, canBeCertain: true, getsThrough: true },
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
  clockOf("IllegalTimestamp for a clock that is an hour late", -HOUR_MS),
  clockOf("IllegalTimestamp for a clock that is an hour early", HOUR_MS),
];
