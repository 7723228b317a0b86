import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { listenOnLoopback } from "../../lab/loopback.ts";
import type { AnswerPlan } from "../suite/plans.ts";
import type { PlannedServer } from "./planned-server.ts";

/** Starts a server on loopback that gives one answer. */
export async function startAnsweringServer(plan: AnswerPlan): Promise<PlannedServer> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    request.resume().on("end", () => answer(plan, request, response).catch(() => response.destroy()));
  });
  const { url, [Symbol.asyncDispose]: close } = await listenOnLoopback(server);
  return { endpoint: url, callCounts: () => [count], close };
}

async function answer(
  { status, headers = {}, body, sentAs }: AnswerPlan,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (sentAs === "gzip" && /\bgzip\b/.test(String(request.headers["accept-encoding"])))
    return void response.writeHead(status, { ...headers, "content-encoding": "gzip" }).end(gzipSync(body));
  response.writeHead(status, headers);
  if (sentAs !== "bytes") return void response.end(body);
  for (const byte of Buffer.from(body)) {
    response.write(Uint8Array.of(byte));
    await nextTurn();
  }
  response.end();
}
