import { createHandlers } from "@dataworks-kit/msw";
import { startServer } from "@dataworks-kit/msw/server";
import { createSimulator, type Simulator, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import { getResponse } from "msw";

/** An answer that was read whole. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function read(response: Response): Promise<Answered> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The ways to a double, each with what it remembers. */
export const FACES: readonly (readonly [
  face: string,
  ask: (
    options: SimulatorOptions,
    send: (endpoint?: string) => Promise<Request>,
  ) => Promise<readonly [Answered, Simulator]>,
])[] = [
  [
    "in process",
    async (options, send) => {
      const simulator = createSimulator(options);
      return [await read(await simulator.fetch(await send())), simulator];
    },
  ],
  [
    "through msw",
    async (options, send) => {
      const simulator = createSimulator(options);
      const response = await getResponse(
        createHandlers(simulator, { unknownActions: "passthrough" }),
        await send(),
      );
      return [await read(response ?? Response.error()), simulator];
    },
  ],
  [
    "over HTTP",
    async (options, send) => {
      const server = await startServer(options);
      try {
        return [await read(await fetch(await send(server.url))), server.simulator];
      } finally {
        await server.close();
      }
    },
  ],
];
