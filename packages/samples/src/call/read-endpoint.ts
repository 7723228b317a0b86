/** The server of a call. */
export interface Endpoint {
  /** `https://dataworks.cn-shanghai.aliyuncs.com`. */
  readonly origin: string;
  readonly scheme: "http" | "https";
  /** With the port, when it is not the scheme's own. */
  readonly host: string;
}

/** Regions without an endpoint of their own: the vendor's clients call the central one. Source: `servers` of the spec. */
const CENTRAL = new Set(["cn-qingdao", "cn-huhehaote", "ap-south-1", "ap-southeast-2"]);

/** The server that was named, else the one of the region. What is no URL stays as it is typed. */
export function readEndpoint(endpoint: string | undefined, regionId: string | undefined): Endpoint {
  const text = endpoint ?? endpointOf(regionId ?? DEFAULT_REGION);
  // The vendor's clients take a bare host.
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const { protocol, origin, host } = URL.canParse(url)
    ? new URL(url)
    : { protocol: "", origin: text, host: text };
  if (protocol === "http:") return { origin, scheme: "http", host };
  return protocol === "https:"
    ? { origin, scheme: "https", host }
    : { origin: text, scheme: "https", host: text };
}

/** The region of a call that names neither region nor server. */
export const DEFAULT_REGION = "cn-shanghai";

function endpointOf(regionId: string): string {
  if (CENTRAL.has(regionId)) return "https://dataworks.aliyuncs.com";
  // Other text could make a host of somebody else.
  const region = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(regionId) ? regionId : DEFAULT_REGION;
  return `https://dataworks.${region}.aliyuncs.com`;
}
