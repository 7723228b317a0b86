import type { SignedSample } from "../../signed-sample.ts";

/** A request as it goes over the wire. */
export function requestBytes({ target, headers, body }: SignedSample, host: string): Buffer {
  const all = { host, ...headers, "content-length": String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`POST ${target} HTTP/1.1`, ...lines, "", body].join("\r\n"));
}
