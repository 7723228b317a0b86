import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { startServer } from "@dataworks-kit/msw/server";
import type { Simulator } from "@dataworks-kit/msw/simulator";
import { parseAuthorization, verifyAcs3 } from "@dataworks-kit/signature";
import { forwardRequest } from "../../lab/forward-request.ts";
import { listenOnLoopback } from "../../lab/loopback.ts";
import { TEST_KEY } from "../../lab/world.ts";
import { WORLD } from "../double.ts";

/** A server that has the double at a path alone, as gateways of private clouds have theirs. */
export interface Gateway extends AsyncDisposable {
  /** With the path, without a slash at its end. */
  readonly url: string;
  readonly simulator: Simulator;
  /** Calls of other paths, and those with ACS3 whose path is not the one that is signed. They are answered with 404. */
  readonly strays: readonly string[];
}

/** Starts it on a free port of loopback. The double behind it sees the path `/`, so signatures are verified before it. */
export async function startGateway(path: string): Promise<Gateway> {
  const double = await startServer({ world: WORLD, signatures: "ignore" });
  const strays: string[] = [];
  const server = createServer(async (call, answer) => {
    const [called = "", query = ""] = (call.url ?? "").split("?");
    const body = await buffer(call);
    const isOurs =
      called.replace(/\/$/, "") === path && (await isSigned(call, { path: called, query, body }));
    if (isOurs) return forwardRequest(call, answer, { url: `${double.url}/?${query}`, body });
    strays.push(called);
    answer.writeHead(404).end();
  });
  const listening = await listenOnLoopback(server);
  const close = async () => {
    await listening[Symbol.asyncDispose]();
    await double.close();
  };
  return {
    url: `${listening.url}${path}`,
    simulator: double.simulator,
    strays,
    [Symbol.asyncDispose]: close,
  };
}

interface Received {
  readonly path: string;
  readonly query: string;
  readonly body: Uint8Array;
}

/** The older signature, which is a parameter, knows no path. */
async function isSigned(
  { method = "", headers }: IncomingMessage,
  { path, query, body }: Received,
): Promise<boolean> {
  if (headers.authorization === undefined) return true;
  const authorization = parseAuthorization(headers.authorization);
  if (authorization === undefined) return false;
  const header = (name: string) => (name in headers ? String(headers[name]) : undefined);
  const call = { method, path, rawQuery: query, headers: header, body, authorization };
  return (await verifyAcs3({ ...call, accessKeySecret: TEST_KEY.accessKeySecret })).valid;
}
