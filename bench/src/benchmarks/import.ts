import type { Benchmark } from "../benchmark.ts";
import type { Comparison } from "../comparison.ts";
import { inTurns } from "../in-turns.ts";
import { OFFICIAL_CLIENTS } from "../peers/peers.ts";
import { startProgram } from "../processes/start-program.ts";
import type { Moment } from "../programs/start-up.ts";
import type { Workshop } from "../workshop.ts";

/** What a command or a cold function waits for before it can call, against the official clients. */
export const importToClient: Benchmark = {
  name: "import",
  measures: "time from import to constructed client in a new process, against the official clients",
  run: async (workshop) => {
    const folders = await installClients(workshop);
    await using server = startProgram<"origin", string>("constant-server");
    const endpoint = await server.ask("origin");
    const measure = async (moment: Moment, limit: number) => {
      workshop.tell(`import: starting each client in turns, until ${moment}`);
      return compared(moment, await startUps(moment, folders, endpoint), limit);
    };
    return [...(await measure("constructed", 0.8)), ...(await measure("first answer", 1))];
  },
};

/** The clients that an application imports. */
type Folders = Readonly<Record<(typeof OFFICIAL_CLIENTS)[number] | "kit", string>>;

async function installClients(workshop: Workshop): Promise<Folders> {
  const popCore = await workshop.peer("pop-core");
  const openapiCore = await workshop.peer("openapi-core");
  return { kit: await workshop.kit(), "pop-core": popCore, "openapi-core": openapiCore };
}

async function startUps(moment: Moment, folders: Folders, endpoint: string) {
  const start = (name: keyof Folders) => async () => {
    await using program = startProgram<Moment, number>("start-up", [name, folders[name], endpoint]);
    return await program.ask(moment);
  };
  const measures = {
    kit: start("kit"),
    "pop-core": start("pop-core"),
    "openapi-core": start("openapi-core"),
  };
  return inTurns(measures, { rounds: 21, warmUps: 2 });
}

function compared(
  moment: Moment,
  startUp: Readonly<Record<keyof Folders, number>>,
  limit: number,
): Comparison[] {
  return OFFICIAL_CLIENTS.map((name) => ({
    kind: "measured",
    title: `import to ${moment}, against ${name}`,
    ours: { value: startUp.kit, unit: "ms" },
    peer: { value: startUp[name], unit: "ms" },
    ...(name === "pop-core" && { budget: { of: "ratio", bound: "at most", limit } }),
  }));
}
