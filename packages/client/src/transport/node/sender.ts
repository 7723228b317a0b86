import type http from "node:http";
import type { Agent, AgentOptions } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/** What makes the requests of one scheme. `module.request` is read for each: tools that watch or answer requests replace it. */
export interface Sender {
  readonly module: HttpModule;
  readonly agent: Agent;
  /** The class of the connections that Node opens. */
  readonly Connection: typeof Socket;
}

type HttpModule = Pick<typeof http, "request" | "globalAgent" | "Agent">;

/** How long an idle connection is kept when the server announces no less, as Node's own agent has it. */
const LONGEST_IDLE_MS = 5_000;

/** Loads what a scheme needs. */
export async function createSender(scheme: "http" | "https", given?: Agent): Promise<Sender> {
  const parts = await (scheme === "http" ? loadHttp() : loadHttps());
  return { ...parts, agent: given ?? createAgent(parts.module) };
}

type Parts = Omit<Sender, "agent">;

// What `import` gives of these modules also loads `fetch` and HTTP/2. Node before 20.16 has no other way to them.
async function loadHttp(): Promise<Parts> {
  const module = process.getBuiltinModule?.("node:http") ?? (await import("node:http")).default;
  return { module, Connection: (await import("node:net")).Socket };
}

async function loadHttps(): Promise<Parts> {
  const module = process.getBuiltinModule?.("node:https") ?? (await import("node:https")).default;
  return { module, Connection: (await import("node:tls")).TLSSocket };
}

/** An agent for all requests of a transport. It uses the proxies that the global agent uses (`NODE_USE_ENV_PROXY`). */
function createAgent({ Agent, globalAgent }: HttpModule): Agent {
  // The types of Node leave `options` out.
  const { options = {} }: Agent & { readonly options?: AgentOptions } = globalAgent;
  const { proxyEnv } = options;
  const agent = new Agent({ keepAlive: true, timeout: LONGEST_IDLE_MS, ...(proxyEnv && { proxyEnv }) });
  closeWhenUnasked(agent);
  return agent;
}

/**
 * Closes an idle connection on which something comes: an answer to no request. The next request would take it for its own. Node calls
 * the two methods when a connection becomes idle and when it is used again.
 */
function closeWhenUnasked(agent: Agent): void {
  const { keepSocketAlive, reuseSocket } = agent;
  agent.keepSocketAlive = (socket) => {
    socket.on("data", destroy);
    return keepSocketAlive.call(agent, socket);
  };
  agent.reuseSocket = (socket, request) => {
    socket.off("data", destroy);
    reuseSocket.call(agent, socket, request);
  };
}

function destroy(this: Duplex): void {
  this.destroy();
}
