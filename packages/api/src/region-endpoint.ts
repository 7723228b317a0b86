const REGION = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Regions without an endpoint of their own, which the central one serves. Source: `servers` of the spec (`x-regions`). */
const CENTRAL = new Set(["cn-qingdao", "cn-huhehaote", "cn-hangzhou-finance", "cn-north-2-gov-1"]);

/**
 * The origin of a region's endpoint: from the internet, or (`vpc`) from inside its virtual private clouds. `undefined` for
 * text that is no region's id, which could make a host of somebody else.
 */
export function regionEndpoint(regionId: string, network: "public" | "vpc" = "public"): string | undefined {
  if (!REGION.test(regionId)) return undefined;
  if (CENTRAL.has(regionId)) return "https://dataworks.aliyuncs.com";
  return `https://dataworks${network === "vpc" ? "-vpc" : ""}.${regionId}.aliyuncs.com`;
}
