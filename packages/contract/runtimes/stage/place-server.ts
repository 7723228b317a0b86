import { createServer } from "node:http";
import { startServer } from "@dataworks-kit/msw/server";
import { startFaultServer } from "../../faults/fault-server.ts";
import { FAULTS } from "../../faults/faults.ts";
import type { DoublePlan, ServerPlan } from "../suite/plans.ts";
import { startAnsweringServer } from "./answering-server.ts";
import { closeServer, listenOnLoopback } from "./loopback.ts";
import type { PlacedServer } from "./placed-server.ts";
import { type Spokesman, startSpokesman } from "./spokesman.ts";

/** Starts it on loopback, with somebody to speak for it when a page calls. */
export async function placeServer(plan: ServerPlan, isForPage: boolean): Promise<PlacedServer> {
  if (plan.kind === "closed") return closedServer();
  if (plan.kind === "double") return placeDouble(plan, isForPage);
  const server = await startAnsweringServer(plan);
  return isForPage ? behind(await startSpokesman(server.endpoint), server) : server;
}

async function placeDouble(plan: DoublePlan, isForPage: boolean): Promise<PlacedServer> {
  const { readParametersFrom, faults = [], isDirect, isWatched, vanishesAfter } = plan;
  const { url, controlUrl, simulator, close } = await startServer({
    ...(readParametersFrom && { readParametersFrom }),
  });
  const double = { endpoint: url, controlUrl, callCounts: () => [], close };
  const left = faults.map((name) => FAULTS[name]);
  const faulty = faults.length > 0 && (await startFaultServer(simulator, () => left.shift()));
  const placed: PlacedServer = faulty
    ? {
        ...double,
        endpoint: faulty.endpoint,
        close: () => Promise.all([faulty[Symbol.asyncDispose](), close()]),
      }
    : double;
  if (isDirect || !(isForPage || isWatched || vanishesAfter)) return placed;
  return behind(await startSpokesman(placed.endpoint, vanishesAfter), placed);
}

function behind({ url, callCounts, close }: Spokesman, server: PlacedServer): PlacedServer {
  return { ...server, endpoint: url, callCounts, close: () => Promise.all([close(), server.close()]) };
}

/** Where somebody listened a moment ago. */
async function closedServer(): Promise<PlacedServer> {
  const server = createServer();
  const endpoint = await listenOnLoopback(server);
  await closeServer(server);
  return { endpoint, callCounts: () => [], close: async () => {} };
}
