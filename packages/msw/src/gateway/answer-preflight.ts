import type { CallRequest } from "@dataworks-kit/wire/read";
import type { Answer } from "./write-answer.ts";

/** What older answers of the vendor say, in seconds. */
const MAX_AGE = "172800";
/** What a signed call carries. Recorded answers do not list the headers of ACS3: that they are let through is inferred. */
const HEADERS = [
  "accept",
  "authorization",
  "content-type",
  "x-acs-action",
  "x-acs-content-sha256",
  "x-acs-date",
  "x-acs-security-token",
  "x-acs-signature-nonce",
  "x-acs-version",
];
const HEADER_NAMES = /^[\w-]{1,64}(?:[ \t]*,[ \t]*[\w-]{1,64}){0,63}$/;

/**
 * Answers a browser's question whether a page of another origin may call (CORS preflight); `undefined` for any other request.
 * A preflight is not a call: no check sees it, and the journal does not have it.
 */
export function answerPreflight(
  { method, header }: CallRequest,
  methods: ReadonlySet<string>,
): Answer | undefined {
  if (method.toUpperCase() !== "OPTIONS") return undefined;
  if (header("origin") === undefined || header("access-control-request-method") === undefined)
    return undefined;
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": [...methods].join(", "),
    "access-control-allow-headers": listAllowedHeaders(header("access-control-request-headers") ?? ""),
    "access-control-max-age": MAX_AGE,
  };
  return { status: 204, headers, body: "" };
}

/** The headers of a signed call, and what else the page asks for, such as headers of its tracing. */
function listAllowedHeaders(asked: string): string {
  const names = HEADER_NAMES.test(asked) ? asked.toLowerCase().split(/[ \t]*,[ \t]*/) : [];
  return [...new Set([...HEADERS, ...names])].join(", ");
}
