import type { ClientOptions } from "@dataworks-kit/client";
import type { Simulator } from "@dataworks-kit/msw/simulator";
import { createSituation, type Situation } from "../situation.ts";
import { BEFORE, type MakeThrown, ON_THE_WAY } from "./thrown-errors.ts";

interface Throwing {
  readonly makeThrown: MakeThrown;
  readonly isCarriedOut: boolean;
  /** How many requests fail so; the next ones reach the double. */
  readonly times: number;
}

/** A `fetch` that throws what Node really throws: before anything left, and after the double carried the call out. */
export const THROWN: readonly Situation[] = [
  ...Object.entries(BEFORE).flatMap(([name, makeThrown]) =>
    throwing(`${name}, not carried out`, { makeThrown, isCarriedOut: false }),
  ),
  ...Object.entries(ON_THE_WAY).flatMap(([name, makeThrown]) => [
    ...throwing(`${name}, carried out`, { makeThrown, isCarriedOut: true }),
    ...throwing(`${name}, not carried out`, { makeThrown, isCarriedOut: false }),
  ]),
];

function throwing(name: string, how: Omit<Throwing, "times">): readonly Situation[] {
  return Object.entries({ once: 1, always: 9 }).map(([often, times]) =>
    createSituation({
      group: "before-sending/thrown",
      name: `${name}, ${often}`,
      canBeCertain: Object.values(BEFORE).includes(how.makeThrown),
      stage: async (simulator) => ({
        settings: {
          endpoint: "http://127.0.0.1",
          fetch: fetchThatThrows(simulator, { ...how, times }),
        },
        [Symbol.asyncDispose]: async () => {},
      }),
    }),
  );
}

function fetchThatThrows(
  simulator: Simulator,
  { makeThrown, isCarriedOut, times }: Throwing,
): NonNullable<ClientOptions["fetch"]> {
  let left = times;
  return async (request) => {
    if (left === 0) return simulator.fetch(request);
    left -= 1;
    const call = decodeURIComponent((await request.clone().text()).replaceAll("+", " "));
    if (isCarriedOut) await simulator.fetch(request);
    throw makeThrown(call);
  };
}
