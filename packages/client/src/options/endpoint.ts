import {
  isLoopbackHost,
  isRegionId,
  maskValues,
  type OperationDescriptor,
  regionEndpoint,
} from "@dataworks-kit/wire";
import { requireAllowed, toOptionError } from "./check-option.ts";

/** From where a region is called: the internet, or inside its virtual private clouds. */
export type Network = "public" | "vpc";

/** The server that a client calls. */
export interface EndpointOptions {
  /** The region of the workspace, such as `cn-shanghai`. It chooses the endpoint, and travels as RegionId. */
  readonly regionId?: string;
  /** Default: `public`. */
  readonly network?: Network;
  /**
   * The server itself instead of the region's: `https://dataworks.example.com`, `http://127.0.0.1:8080`. It may have a path,
   * as gateways of private clouds do: `https://example.com/dataworks`. ACS3 signs that path (inferred).
   */
  readonly endpoint?: string;
  /** Lets secrets travel in plain HTTP to a server that is not this machine. Default: false. */
  readonly allowPlainHttp?: boolean;
}

const NETWORKS: readonly Network[] = ["public", "vpc"];

/** An address to call. */
export interface Endpoint {
  /** Its name in messages: without a slash at the end, unless it has a path. */
  readonly name: string;
  /** What is called: it has a path, at least `/`. It is read once, since every call is signed for it. */
  readonly url: URL;
}

/** Finds where an operation is called. @throws DataWorksError of kind `config` when neither the options nor its document say it */
export type ResolveEndpoint = (operation: OperationDescriptor) => Endpoint;

/**
 * Checks the options that name a server, and returns how the endpoint of an operation is found: the given one, else the region's
 * server by the operation's document.
 *
 * @param secrets texts that must not show in the name of a given endpoint
 * @throws DataWorksError of kind `config`
 */
export function createEndpointResolver(
  options: EndpointOptions,
  secrets: readonly string[] = [],
): ResolveEndpoint {
  const { endpoint, regionId, network = "public", allowPlainHttp = false } = options;
  requireAllowed("network", network, NETWORKS);
  if (regionId !== undefined && !(typeof regionId === "string" && isRegionId(regionId)))
    throw toOptionError("regionId", "the id of a region, such as cn-shanghai");
  if (endpoint !== undefined) {
    const given = readEndpoint(endpoint, { allowPlainHttp, secrets });
    return () => given;
  }
  if (regionId === undefined)
    throw toOptionError("regionId", "a region such as cn-shanghai, or give endpoint");
  return ({ action, endpoints = [] }) => {
    const origin = regionEndpoint(endpoints, regionId, network);
    if (origin === undefined)
      throw toOptionError(
        "endpoint",
        `a server, since the document of ${action} has none for ${regionId} (${network})`,
      );
    return { name: origin, url: new URL(origin) };
  };
}

interface EndpointRules {
  readonly allowPlainHttp: boolean;
  readonly secrets: readonly string[];
}

function readEndpoint(endpoint: string, { allowPlainHttp, secrets }: EndpointRules): Endpoint {
  // The vendor's clients take a bare host.
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`;
  if (!URL.canParse(text))
    throw toOptionError("endpoint", "a URL such as https://dataworks.cn-shanghai.aliyuncs.com");
  const url = new URL(text);
  const { protocol, hostname, origin, pathname, href } = url;
  if (!/^https?:$/.test(protocol) || href !== `${origin}${pathname}`)
    throw toOptionError("endpoint", "an http: or https: URL of a server, without user, query and fragment");
  if (protocol === "http:" && !allowPlainHttp && !isLoopbackHost(hostname))
    throw toOptionError(
      "endpoint",
      "https:, since passwords travel in the call; allowPlainHttp: true permits http:",
    );
  return { name: maskValues(pathname === "/" ? origin : href, secrets), url };
}
