import type http from "node:http";
import type { Agent, AgentOptions } from "node:http";
import type { Duplex } from "node:stream";

/** What makes the requests of one scheme. `module.request` is read for each: tools that watch or answer requests replace it. */
export interface Sender {
  readonly module: Module;
  readonly agent: Agent;
}

type Module = Pick<typeof http, "request" | "globalAgent" | "Agent">;

/** How long an idle connection is kept when the server announces no less, as Node's own agent has it. */
const LONGEST_IDLE_MS = 5_000;

/** Loads what a scheme needs. */
export async function createSender(scheme: "http" | "https", agent?: Agent): Promise<Sender> {
  const module = await (scheme === "http" ? loadHttp() : loadHttps());
  return { module, agent: agent ?? createAgent(module) };
}

// What `import` gives of these modules also loads `fetch` and HTTP/2. Node before 20.16 has no other way to them.
async function loadHttp(): Promise<Module> {
  return process.getBuiltinModule?.("node:http") ?? (await import("node:http")).default;
}

async function loadHttps(): Promise<Module> {
  return process.getBuiltinModule?.("node:https") ?? (await import("node:https")).default;
}

/** An agent for all requests of a transport. It uses the proxies that the global agent uses (`NODE_USE_ENV_PROXY`). */
function createAgent({ Agent, globalAgent }: Module): Agent {
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
