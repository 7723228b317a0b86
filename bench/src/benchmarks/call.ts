import type { Benchmark } from "../benchmark.ts";
import type { ClientName } from "../clients/clients.ts";
import type { Comparison } from "../comparison.ts";
import { inTurns } from "../in-turns.ts";
import { type Program, startProgram } from "../processes/start-program.ts";

/** The processor time of one call, against a bare `fetch` with one signature, and against the official clients. */
export const call: Benchmark = {
  name: "call",
  measures: "processor time of one call, against a bare fetch with a signature, and the official clients",
  run: async (workshop) => {
    const kit = await workshop.kit();
    const popCore = await workshop.peer("pop-core");
    const openapiCore = await workshop.peer("openapi-core");
    await using server = startProgram<"origin", string>("constant-server");
    const endpoint = await server.ask("origin");
    const start = (name: ClientName, folder: string): Caller =>
      startProgram("calls", [name, folder, endpoint]);
    await using ours = start("kit", kit);
    await using bareFetch = start("bare-fetch", kit);
    await using older = start("pop-core", popCore);
    await using current = start("openapi-core", openapiCore);
    workshop.tell("call: calling with each client in turns");
    return await compared({ kit: ours, "bare-fetch": bareFetch, "pop-core": older, "openapi-core": current });
  },
};

type Caller = Program<number, number>;

/** In one turn of one client: long enough that a collection of garbage is a part of it and not an accident. */
const CALLS = 1000;

async function compared(callers: Readonly<Record<ClientName, Caller>>): Promise<Comparison[]> {
  const measures = {
    kit: () => callers.kit.ask(CALLS),
    "bare-fetch": () => callers["bare-fetch"].ask(CALLS),
    "pop-core": () => callers["pop-core"].ask(CALLS),
    "openapi-core": () => callers["openapi-core"].ask(CALLS),
  };
  const cpuUs = await inTurns(measures, { rounds: 9, warmUps: 2 });
  const against = (peer: ClientName): Comparison => ({
    kind: "measured",
    title: `call, against ${peer}`,
    ours: { value: cpuUs.kit, unit: "µs" },
    peer: { value: cpuUs[peer], unit: "µs" },
    ...(peer === "bare-fetch" && { budget: { of: "ratio", bound: "at most", limit: 1.25 } }),
  });
  return [against("bare-fetch"), against("pop-core"), against("openapi-core")];
}
