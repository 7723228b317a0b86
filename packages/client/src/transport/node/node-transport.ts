import type { Agent, AgentOptions } from "node:http";
import type { Transport } from "../transport.ts";
import { hasIdle, limitIdleTime, seeEvents } from "./connections.ts";
import { exchange, type HttpModule, type Sender } from "./exchange.ts";

/** How connections are made. */
export interface NodeTransportOptions {
  /**
   * Makes and keeps the connections: through a proxy, with certificates of your own. It has to fit the endpoint: an agent of
   * `node:https` for `https:`. Default: one that keeps a connection no longer than the server announces, and that uses the proxies
   * of the environment when Node is told so by `NODE_USE_ENV_PROXY`.
   */
  readonly agent?: Agent;
}

/**
 * Sends by `node:http` and `node:https`. It is faster than `fetch`, and it knows how far a request has come: what fails before the
 * first byte of the request was written was surely not carried out.
 */
export function nodeTransport({ agent }: NodeTransportOptions = {}): Transport {
  const senders = new Map<string, Promise<Sender>>();
  return async (request, options) => {
    options.enter("address");
    const scheme = request.url.startsWith("https:") ? "https" : "http";
    const made = senders.get(scheme) ?? createSender(scheme, agent);
    senders.set(scheme, made);
    const sender = await made;
    if (hasIdle(sender.agent)) await seeEvents();
    // An abort that came meanwhile is not told again.
    options.signal.throwIfAborted();
    return exchange(sender, request, options);
  };
}

/** What sends in Node where nothing else is asked for (`#transport`). */
export function createDefaultTransport(): Transport {
  return nodeTransport();
}

/** Loads what a scheme needs. */
async function createSender(scheme: "http" | "https", given?: Agent): Promise<Sender> {
  const parts = await (scheme === "http" ? loadHttp() : loadHttps());
  const proxyEnv = readProxies(parts.module);
  const isDirect = !given && !proxyEnv;
  return { ...parts, isDirect, agent: given ?? createAgent(parts.module, proxyEnv) };
}

type Parts = Pick<Sender, "module" | "Connection">;

// What `import` gives of these modules also loads `fetch` and HTTP/2. Node before 20.16 has no other way to them.
async function loadHttp(): Promise<Parts> {
  const module = process.getBuiltinModule?.("node:http") ?? (await import("node:http")).default;
  return { module, Connection: (await import("node:net")).Socket };
}

async function loadHttps(): Promise<Parts> {
  const module = process.getBuiltinModule?.("node:https") ?? (await import("node:https")).default;
  return { module, Connection: (await import("node:tls")).TLSSocket };
}

/** The proxies that the global agent uses, if Node was told to use those of the environment (`NODE_USE_ENV_PROXY`). */
function readProxies({ globalAgent }: HttpModule): AgentOptions["proxyEnv"] {
  // The types of Node leave `options` out.
  const { options = {} }: Agent & { readonly options?: AgentOptions } = globalAgent;
  return options.proxyEnv;
}

/** An agent for all requests of a transport. */
function createAgent({ Agent }: HttpModule, proxyEnv: AgentOptions["proxyEnv"]): Agent {
  const agent = new Agent({ keepAlive: true, ...(proxyEnv && { proxyEnv }) });
  limitIdleTime(agent);
  return agent;
}
