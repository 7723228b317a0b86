import { regionEndpoint } from "@dataworks-kit/api/call";

/** The server of a call. */
export interface Endpoint {
  /** `https://dataworks.cn-shanghai.aliyuncs.com`. */
  readonly origin: string;
  readonly scheme: "http" | "https";
  /** With the port, when it is not the scheme's own. */
  readonly host: string;
}

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

/** Other text than a region's id could make a host of somebody else. */
function endpointOf(regionId: string): string {
  return regionEndpoint(regionId) ?? `https://dataworks.${DEFAULT_REGION}.aliyuncs.com`;
}
