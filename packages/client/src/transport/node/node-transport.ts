import type { Agent } from "node:http";
import type { Transport } from "../transport.ts";
import { exchange } from "./exchange.ts";
import { createSender, type Sender } from "./sender.ts";

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
    const scheme = request.url.startsWith("https:") ? "https" : "http";
    const sender = senders.get(scheme) ?? createSender(scheme, agent);
    senders.set(scheme, sender);
    return exchange(await sender, request, options);
  };
}
