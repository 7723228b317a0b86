import type { EndpointDescriptor } from "./descriptor.ts";

const REGION = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text is in the form of a region's id. */
export function isRegionId(text: string): boolean {
  return REGION.test(text);
}

/**
 * The URL of a region's server: reached from the internet, or (`vpc`) from inside the region's virtual private clouds. A server
 * that names the region among its own comes first. `undefined` when there is none, and for text that is no region's id, which
 * could make a host of somebody else.
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
