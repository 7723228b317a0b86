import { type NamedFault, replyBothWays } from "./reply.ts";

const CLIENT_ERRORS = [400, 401, 403, 404, 405, 407, 408, 409, 413, 418, 421, 425, 429, 451];
const SERVER_ERRORS = [500, 501, 502, 503, 504, 520];

const BODIES = {
  HTML: { type: "text/html", body: "<html><h1>Blocked</h1></html>" },
  "an empty body": {},
  "JSON of another shape": { body: '{"error":"blocked"}' },
} as const;

/** Statuses of failure that are not in the vendor's words: something in between spoke, before or after the call got through. */
export const BARE_STATUSES: readonly NamedFault[] = [...CLIENT_ERRORS, ...SERVER_ERRORS].flatMap((status) =>
  Object.entries(BODIES).flatMap(([name, body]) =>
    replyBothWays(`${status} with ${name}`, { status, ...body }),
  ),
);
