import { isLoopbackHost, mayHoldSecret, type OperationDescriptor, regionEndpoint } from "@dataworks-kit/wire";
import type { Literal } from "./literal.ts";

/** The server of a call. */
export interface Endpoint {
  /** `https://dataworks.cn-shanghai.aliyuncs.com`, and the path. */
  readonly url: string;
  readonly scheme: "http" | "https";
  /** With the port, when it is not the scheme's own. */
  readonly host: string;
  /** Where a private gateway stands: `/dataworks/v1`. Usually empty, never a slash alone. */
  readonly path: string;
  /** Whether the caller named the server; otherwise the region did. */
  readonly isNamed: boolean;
  /** Whether it is plain HTTP to another machine, which our clients refuse unless they are told. */
  readonly isOpen: boolean;
  /** What a reader should know of it. */
  readonly remarks: readonly string[];
}

/** The region of a call that names neither region nor server. */
export const DEFAULT_REGION = "cn-shanghai";

/** What was said of the server. */
interface Wanted {
  readonly operation: OperationDescriptor;
  readonly endpoint: string | undefined;
  /** Whether a text holds a secret of the call. */
  readonly hides: (text: string) => boolean;
}

/**
 * The server that was named, else the one of the region. Its user, query and fragment are left out, and whatever else may
 * hold a secret. Text that is not a URL stays as it is typed.
 */
export function readEndpoint({ operation, endpoint, hides }: Wanted, region: Literal | undefined): Endpoint {
  const regionId = region?.kind === "text" ? region.text : undefined;
  if (endpoint === undefined) return toRegionalEndpoint(operation, regionId);
  const url = readUrl(endpoint);
  const isSecret = url ? hides(url.host) : hides(endpoint) || mayHoldSecret(endpoint);
  if (isSecret) return withRemark(toRegionalEndpoint(operation, regionId), LEFT_OUT);
  return url ? toNamedEndpoint(url, hides) : toUnreadableEndpoint(endpoint);
}

const LEFT_OUT =
  "The endpoint may hold a secret and is left out. The server of the region is called instead.";
const PATH_LEFT_OUT = "The path of the endpoint may hold a secret and is left out. Add it to call that path.";
const PARTS_LEFT_OUT =
  "The user, the query and the fragment of the endpoint are left out: no client takes them.";
const UNREADABLE = "The endpoint is refused: expected an http: or https: URL of a server.";
const NO_SERVER = "The document names no server for this region: write the one to call instead of localhost.";
const OPEN = "The endpoint is plain http: of another machine, so passwords travel unencrypted.";
const NO_REGION = `RegionId is not the id of a region. The server of ${DEFAULT_REGION} is called instead.`;

function readUrl(endpoint: string): URL | undefined {
  // The vendor's clients take a bare host.
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function toNamedEndpoint(url: URL, hides: (text: string) => boolean): Endpoint {
  const { origin, protocol, host, hostname, pathname, href } = url;
  const isPathSecret = hides(pathname) || mayHoldSecret(pathname);
  const path = isPathSecret || pathname === "/" ? "" : pathname;
  const isOpen = protocol === "http:" && !isLoopbackHost(hostname);
  const remarks = [
    ...(href === origin + pathname ? [] : [PARTS_LEFT_OUT]),
    ...(isPathSecret ? [PATH_LEFT_OUT] : []),
    ...(isOpen ? [OPEN] : []),
  ];
  const scheme = protocol === "http:" ? "http" : "https";
  return { url: origin + path, scheme, host, path, isNamed: true, isOpen, remarks };
}

function toUnreadableEndpoint(text: string): Endpoint {
  const server = { url: text, scheme: "https", host: text, path: "" } as const;
  return { ...server, isNamed: true, isOpen: false, remarks: [UNREADABLE] };
}

/** Other text than a region's id could make a host of somebody else. */
function toRegionalEndpoint(operation: OperationDescriptor, regionId: string = DEFAULT_REGION): Endpoint {
  const url = regionEndpoint(operation.endpoints ?? [], regionId);
  if (url === undefined && regionId !== DEFAULT_REGION)
    return withRemark(toRegionalEndpoint(operation), NO_REGION);
  // A document that names no server leaves it to its readers.
  const { host } = new URL(url ?? "https://localhost");
  const server = { url: `https://${host}`, scheme: "https", host, path: "", isOpen: false } as const;
  return { ...server, isNamed: url === undefined, remarks: url === undefined ? [NO_SERVER] : [] };
}

function withRemark(endpoint: Endpoint, remark: string): Endpoint {
  return { ...endpoint, remarks: [remark, ...endpoint.remarks] };
}
