import { createServer } from "node:http";
import { startServer } from "@dataworks-kit/msw/server";
import { startFaultServer } from "../../lab/fault-server.ts";
import { FAULTS } from "../../lab/faults.ts";
import { listenOnLoopback } from "../../lab/loopback.ts";
import type { DoublePlan, ServerPlan } from "../suite/plans.ts";
import { startAnsweringServer } from "./answering-server.ts";
import type { PlannedServer } from "./planned-server.ts";
import { type CountingProxy, startProxy } from "./proxy.ts";

/** Starts it on loopback, with somebody to speak for it when a page calls. */
export async function startPlannedServer(plan: ServerPlan, isForPage: boolean): Promise<PlannedServer> {
  if (plan.kind === "closed") return closedServer();
  if (plan.kind === "double") return startDouble(plan, isForPage);
  const server = await startAnsweringServer(plan);
  return isForPage ? behind(await startProxy(server.endpoint), server) : server;
}

async function startDouble(plan: DoublePlan, isForPage: boolean): Promise<PlannedServer> {
  const { readParametersFrom, faults = [], isDirect, isWatched, vanishesAfter } = plan;
  const { url, controlUrl, simulator, close } = await startServer({
    ...(readParametersFrom && { readParametersFrom }),
  });
  const double = { endpoint: url, controlUrl, callCounts: () => [], close };
  const left = faults.map((name) => FAULTS[name]);
  const faulty = faults.length > 0 && (await startFaultServer(simulator, () => left.shift()));
  const placed: PlannedServer = faulty
    ? {
        ...double,
        endpoint: faulty.endpoint,
        close: () => Promise.all([faulty[Symbol.asyncDispose](), close()]),
      }
    : double;
  if (isDirect || !(isForPage || isWatched || vanishesAfter)) return placed;
  return behind(await startProxy(placed.endpoint, vanishesAfter), placed);
}

function behind({ url, callCounts, close }: CountingProxy, server: PlannedServer): PlannedServer {
  return { ...server, endpoint: url, callCounts, close: () => Promise.all([close(), server.close()]) };
}

/** Where somebody listened a moment ago. */
async function closedServer(): Promise<PlannedServer> {
  const server = await listenOnLoopback(createServer());
  await server[Symbol.asyncDispose]();
  return { endpoint: server.url, callCounts: () => [], close: async () => {} };
}
