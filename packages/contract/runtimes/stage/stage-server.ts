import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { parseJson } from "@dataworks-kit/wire";
import type { ServerPlan } from "../suite/plans.ts";
import { closeServer, listenOnLoopback } from "./loopback.ts";
import { placeServer } from "./place-server.ts";
import type { PlacedServer } from "./placed-server.ts";
import { servePage } from "./serve-page.ts";

/** Sets up, over HTTP, the servers that the cases of the suite ask for. */
export interface StageServer extends AsyncDisposable {
  readonly url: string;
}

/** For whom a stage is. */
export interface StageOptions {
  /** Whether the suite runs in a page: then what it calls stands at other origins, and lets it in. */
  readonly isForPage?: boolean;
  /** The folder with the modules of the page. */
  readonly modules?: string;
}

interface Stage {
  readonly isForPage: boolean;
  readonly placed: PlacedServer[];
}

/** Starts a stage on loopback. */
export async function startStageServer({
  isForPage = false,
  modules,
}: StageOptions = {}): Promise<StageServer> {
  const stage: Stage = { isForPage, placed: [] };
  const server = createServer((request, response) => {
    const isAboutServers = request.url?.startsWith("/servers") ?? false;
    const served = isAboutServers ? respond(stage, request, response) : servePage(request, response, modules);
    served.catch((error) => response.writeHead(500).end(String(error)));
  });
  const url = await listenOnLoopback(server);
  const close = async () => {
    await closeServer(server);
    await Promise.all(stage.placed.map((placed) => placed.close()));
  };
  return { url, [Symbol.asyncDispose]: close };
}

/** `POST /servers`, `GET /servers/N/calls`, and all below `/servers/N/_double`. */
async function respond(stage: Stage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "" } = request;
  const [, , id = "", ...rest] = url.split("/");
  const placed = stage.placed[Number(id)];
  const body = await text(request);
  if (id === "") answer(response, await place(stage, parseJson(body) as ServerPlan));
  else if (rest[0] === "calls") answer(response, placed?.callCounts());
  else await passOn(`${placed?.controlUrl}/${rest.slice(1).join("/")}`, { method, body }, response);
}

async function place(stage: Stage, plan: ServerPlan): Promise<object> {
  const placed = await placeServer(plan, stage.isForPage);
  return { id: String(stage.placed.push(placed) - 1), endpoint: placed.endpoint };
}

/** Hands a request on to the control interface of a double. */
async function passOn(
  url: string,
  { method, body }: { readonly method: string; readonly body: string },
  response: ServerResponse,
): Promise<void> {
  const json = body && { headers: { "content-type": "application/json" }, body };
  const answered = await fetch(url, { method, ...json });
  response.writeHead(answered.status).end(await answered.text());
}

function answer(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}
