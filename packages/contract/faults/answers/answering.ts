import { startFaultServer } from "../../lab/fault-server.ts";
import type { Fault } from "../../lab/faults.ts";
import { createSituation, type Situation } from "../situation.ts";
import type { NamedFault } from "./reply.ts";

/** More often than any client tries, even where its `fetch` repeats a request by itself. */
const ALWAYS = 9;

/** The situations of faults between client and double: each once, and each always. */
export function answering(group: string, faults: readonly NamedFault[]): readonly Situation[] {
  return faults.flatMap(({ name, fault, ...rest }) =>
    Object.entries({ once: 1, always: ALWAYS }).map(([often, times]) =>
      createSituation({
        group,
        name: `${name}, ${often}`,
        ...rest,
        getsThrough: rest.getsThrough === true && often === "once",
        stage: async (simulator) => {
          const left: Fault[] = Array(times).fill(fault);
          const server = await startFaultServer(simulator, () => left.shift());
          return {
            settings: { endpoint: server.endpoint },
            [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
          };
        },
      }),
    ),
  );
}
