import { fetchTransport } from "./fetch-transport.ts";
import type { Transport } from "./transport.ts";

/** What sends where nothing else is asked for: the global `fetch`. `node/default-transport.ts` stands in its place in Node. */
export function createDefaultTransport(): Transport {
  return fetchTransport();
}
