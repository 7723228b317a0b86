import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { parseJson } from "@dataworks-kit/wire";
import { listenOnLoopback } from "../../lab/loopback.ts";
import type { ServerPlan } from "../suite/plans.ts";
import type { PlannedServer } from "./planned-server.ts";
import { servePage } from "./serve-page.ts";
import { startPlannedServer } from "./start-planned-server.ts";

/** Sets up, over HTTP, the servers that the cases of the suite ask for. */
export interface SetupServer extends AsyncDisposable {
  readonly url: string;
}

/** For whom servers are set up. */
export interface SetupOptions {
  /** Whether the suite runs in a page: then what it calls stands at other origins, and lets it in. */
  readonly isForPage?: boolean;
  /** The folder with the modules of the page. */
  readonly modules?: string;
}

interface Servers {
  readonly isForPage: boolean;
  readonly placed: PlannedServer[];
}

/** Starts a setup server on loopback. */
export async function startSetupServer({
  isForPage = false,
  modules,
}: SetupOptions = {}): Promise<SetupServer> {
  const servers: Servers = { isForPage, placed: [] };
  const server = createServer((request, response) => {
    const isAboutServers = request.url?.startsWith("/servers") ?? false;
    const served = isAboutServers
      ? respond(servers, request, response)
      : servePage(request, response, modules);
    served.catch((error) => response.writeHead(500).end(String(error)));
  });
  const listening = await listenOnLoopback(server);
  const close = async () => {
    await listening[Symbol.asyncDispose]();
    await Promise.all(servers.placed.map((placed) => placed.close()));
  };
  return { url: listening.url, [Symbol.asyncDispose]: close };
}

/** `POST /servers`, `GET /servers/N/calls`, and all below `/servers/N/_double`. */
async function respond(servers: Servers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "" } = request;
  const [, , id = "", ...rest] = url.split("/");
  const placed = servers.placed[Number(id)];
  const body = await text(request);
  if (id === "") answer(response, await place(servers, parseJson(body) as ServerPlan));
  else if (rest[0] === "calls") answer(response, placed?.callCounts());
  else await passOn(`${placed?.controlUrl}/${rest.slice(1).join("/")}`, { method, body }, response);
}

async function place(servers: Servers, plan: ServerPlan): Promise<object> {
  const placed = await startPlannedServer(plan, servers.isForPage);
  return { id: String(servers.placed.push(placed) - 1), endpoint: placed.endpoint };
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
