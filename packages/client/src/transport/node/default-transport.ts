import type { Transport } from "../transport.ts";
import { nodeTransport } from "./node-transport.ts";

/** What sends in Node where nothing else is asked for. */
export function createDefaultTransport(): Transport {
  return nodeTransport();
}
