import type { EndpointDescriptor } from "./descriptor.ts";

const REGION = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text is in the form of a region's id. */
export function isRegionId(text: string): boolean {
  return REGION.test(text);
}

/**
 * The URL of a region's server: reached from the internet, or (`vpc`) from inside the region's virtual private clouds. A server
 * that names the region among its own comes first. `undefined` when there is none, and for text that is not the id of a region, which
 * could name the host of somebody else.
 */
export function regionEndpoint(
  endpoints: readonly EndpointDescriptor[],
  regionId: string,
  network: "public" | "vpc" = "public",
): string | undefined {
  if (!isRegionId(regionId)) return undefined;
  const named = endpoints.find(({ regions }) => regions?.includes(regionId));
  const general = endpoints.find(
    ({ regions, network: reached = "public" }) => regions === undefined && reached === network,
  );
  return (named ?? general)?.url.replaceAll("{regionId}", regionId);
}

/**
 * Whether a host is this machine and nothing else: `localhost` and names below it (RFC 6761, section 6.3), `127.0.0.0/8`,
 * `::1`. `host` is the host of a `URL`, which writes every other spelling of these addresses in this form.
 */
export function isLoopbackHost(host: string): boolean {
  return /^((?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
