import type { ClientOptions } from "@dataworks-kit/client";
import type { Simulator } from "@dataworks-kit/msw/simulator";
import { createSituation, type Situation } from "./situation.ts";

const ENDPOINT = "http://127.0.0.1";
const never = new Promise<never>(() => {});

/** What a client may be given that never ends, and does not listen to a signal. */
const PARTS: Readonly<Record<string, (simulator: Simulator) => Partial<ClientOptions>>> = {
  "a fetch that never ends, not carried out": () => ({ fetch: () => never }),
  "a fetch that never ends, carried out": (simulator) => ({
    fetch: async (request) => {
      await simulator.fetch(request);
      return never;
    },
  }),
  "a body that never ends, carried out": (simulator) => ({
    fetch: async (request) => {
      const { status, headers } = await simulator.fetch(request);
      return new Response(new ReadableStream({ pull: () => never }), { status, headers });
    },
  }),
  "a body that never ends and never is cancelled, carried out": (simulator) => ({
    fetch: async (request) => {
      const { status, headers } = await simulator.fetch(request);
      const body = new ReadableStream({ pull: () => never, cancel: () => never });
      return new Response(body, { status, headers });
    },
  }),
};

/** Parts of a client that never end: its limits of time end the call all the same. */
export const NEVER_ENDING: readonly Situation[] = [
  ...Object.entries(PARTS).map(([name, settings]) =>
    createSituation({
      group: "never-ending",
      name,
      stage: async (simulator) => ({
        settings: { endpoint: ENDPOINT, ...settings(simulator) },
        [Symbol.asyncDispose]: async () => {},
      }),
    }),
  ),
  createSituation({
    group: "never-ending",
    name: "a provider of credentials that never ends",
    canBeCertain: true,
    stage: async () => ({
      settings: { endpoint: ENDPOINT, credentials: () => never },
      [Symbol.asyncDispose]: async () => {},
    }),
  }),
];
