import type { Benchmark } from "../benchmark.ts";
import type { ClientName } from "../clients/clients.ts";
import type { Comparison } from "../comparison.ts";
import { inTurns } from "../in-turns.ts";
import { startProgram } from "../processes/start-program.ts";
import type { Workshop } from "../workshop.ts";

/** The processor time of one call: in Node against the official clients, by `fetch` against a bare one with a signature. */
export const call: Benchmark = {
  name: "call",
  measures: "processor time of one call, against the official clients and a bare fetch with a signature",
  run: async (workshop) => {
    const cpuUs = await measureCalls(workshop);
    const compare = (ours: ClientName, peer: ClientName, limit?: number): Comparison => ({
      kind: "measured",
      title: `call${ours === "kit" ? "" : ` of ${ours}`}, against ${peer}`,
      ours: { value: cpuUs[ours], unit: "µs" },
      peer: { value: cpuUs[peer], unit: "µs" },
      ...(limit !== undefined && { budget: { of: "ratio", bound: "at most", limit } }),
    });
    return [
      compare("kit", "pop-core", 1),
      compare("kit", "openapi-core", 0.85),
      compare("bare-http", "pop-core"),
      compare("kit-by-fetch", "bare-fetch", 1.25),
    ];
  },
};

/**
 * In one turn of one client: long enough that a collection of garbage is a part of it and not an accident, and short, so that
 * what slows the machine for a while slows the turns of all.
 */
const CALLS = 250;

async function measureCalls(workshop: Workshop): Promise<Record<ClientName, number>> {
  const kit = await workshop.kit();
  const popCore = await workshop.peer("pop-core");
  const openapiCore = await workshop.peer("openapi-core");
  await using server = startProgram<"origin", string>("constant-server");
  const endpoint = await server.ask("origin");
  await using programs = new AsyncDisposableStack();
  const start = (name: ClientName, folder: string) => {
    const program = programs.use(startProgram<number, number>("calls", [name, folder, endpoint]));
    return () => program.ask(CALLS);
  };
  const measures: Record<ClientName, () => Promise<number>> = {
    kit: start("kit", kit),
    "kit-by-fetch": start("kit-by-fetch", kit),
    "bare-http": start("bare-http", kit),
    "bare-fetch": start("bare-fetch", kit),
    "pop-core": start("pop-core", popCore),
    "openapi-core": start("openapi-core", openapiCore),
  };
  workshop.tell("call: calling with each client in turns");
  return await inTurns(measures, { rounds: 48, warmUps: 8 });
}
