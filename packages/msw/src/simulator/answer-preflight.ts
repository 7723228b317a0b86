import type { CallRequest } from "@dataworks-kit/api";
import type { Answer } from "./answer.ts";
import type { Settings } from "./options.ts";

/** What older answers of the vendor say, in seconds. */
const MAX_AGE = "172800";
const HEADER_NAMES = /^[\w-]{1,64}( *, *[\w-]{1,64}){0,63}$/;

/**
 * Answers a browser's question whether a page of another origin may call (CORS preflight); `undefined` for any other request.
 * It is no call: no check sees it, and the journal does not have it.
 */
export function answerPreflight(
  { method, header }: CallRequest,
  { preflight }: Settings,
): Answer | undefined {
  if (preflight === "refuse" || method.toUpperCase() !== "OPTIONS") return undefined;
  if (header("origin") === undefined || header("access-control-request-method") === undefined)
    return undefined;
  const asked = header("access-control-request-headers")?.trim() ?? "";
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "POST, GET",
    "access-control-max-age": MAX_AGE,
    ...(HEADER_NAMES.test(asked) && { "access-control-allow-headers": asked }),
  };
  return { status: 204, headers, body: "" };
}
