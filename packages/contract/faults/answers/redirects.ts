import { createServer } from "node:http";
import type { Simulator } from "@dataworks-kit/msw/simulator";
import { startFaultServer } from "../../lab/fault-server.ts";
import type { Fault } from "../../lab/faults.ts";
import { type LoopbackServer, listenOnLoopback } from "../../lab/loopback.ts";
import type { Stage } from "../plot.ts";
import { createSituation, type Situation } from "../situation.ts";
import { send } from "./reply.ts";

const STATUSES = [300, 301, 302, 303, 304, 305, 307, 308];

/** Redirects to another server, which must not receive the passwords of the call, nor anything else. */
export const REDIRECTS: readonly Situation[] = STATUSES.flatMap((status) =>
  [true, false].flatMap((isCarriedOut) =>
    Object.entries({ once: 1, always: 9 }).map(([often, times]) =>
      createSituation({
        group: "answers/redirects",
        name: `${status}, ${isCarriedOut ? "carried out" : "not carried out"}, ${often}`,
        stage: (simulator) => stageRedirect(simulator, { status, isCarriedOut, times }),
      }),
    ),
  ),
);

async function stageRedirect(
  simulator: Simulator,
  { status, isCarriedOut, times }: { status: number; isCarriedOut: boolean; times: number },
): Promise<Stage> {
  const received: string[] = [];
  const target = await startTarget(received);
  const redirect: Fault = async ({ carryOut, response }) => {
    if (isCarriedOut) await carryOut();
    send(response, { status, headers: { location: `http://127.0.0.1:${target.port}/` } });
  };
  const left: Fault[] = Array(times).fill(redirect);
  const server = await startFaultServer(simulator, () => left.shift());
  return {
    settings: { endpoint: server.endpoint },
    betrayal: () =>
      received.length > 0 ? `the target of the redirect received ${received.join(", ")}` : undefined,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await target[Symbol.asyncDispose]();
    },
  };
}

/** A server that writes down the method of each request. */
function startTarget(received: string[]): Promise<LoopbackServer> {
  const server = createServer(({ method = "" }, response) => {
    received.push(method);
    response.end();
  });
  return listenOnLoopback(server);
}
