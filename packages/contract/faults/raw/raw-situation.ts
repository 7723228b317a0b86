import type { Simulator } from "@dataworks-kit/msw/simulator";
import type { Plot, Stage } from "../plot.ts";
import { createSituation, type Situation } from "../situation.ts";
import { type RawFault, startRawServer } from "./raw-server.ts";

/** A raw fault, and what the matrix says of it. */
export interface NamedRawFault extends Pick<Plot, "name" | "canBeCertain" | "isLarge"> {
  readonly fault: RawFault;
}

/** More often than any client tries. */
const ALWAYS = 9;

/** The situations of raw faults: each once, and each always. */
export function rawSituations(group: string, faults: readonly NamedRawFault[]): readonly Situation[] {
  return faults.flatMap(({ name, fault, ...rest }) =>
    Object.entries({ once: 1, always: ALWAYS }).map(([often, times]) =>
      createSituation({
        group,
        name: `${name}, ${often}`,
        ...rest,
        stage: (simulator) => stageRaw(simulator, Array(times).fill(fault)),
      }),
    ),
  );
}

/** Starts a raw server before the double, with a fault for each request, or none. */
export async function stageRaw(
  simulator: Simulator,
  faults: readonly (RawFault | undefined)[],
  betweenCalls?: (server: Awaited<ReturnType<typeof startRawServer>>) => Promise<void>,
): Promise<Stage> {
  const left = [...faults];
  const server = await startRawServer(simulator, () => left.shift());
  return {
    settings: { endpoint: server.endpoint },
    settle: server.settle,
    ...(betweenCalls && { betweenCalls: () => betweenCalls(server) }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
