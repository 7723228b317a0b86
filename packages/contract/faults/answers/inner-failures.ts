import { type NamedFault, replyBothWays, writeEnvelope } from "./reply.ts";

const CODES = ["InternalError", "InternalError.System", "ServiceTimeout", "UnknownError"];
/** The vendor's APIs do not keep to one status for a failure inside the service. */
const STATUSES = [200, 400, 404, 429, 500, 502, 503, 504];

/** The vendor's envelope with a code that tells of a failure or a time limit inside the service. */
export const INNER_FAILURES: readonly NamedFault[] = CODES.flatMap((code) =>
  STATUSES.flatMap((status) =>
    replyBothWays(`${code} with ${status}`, { status, body: writeEnvelope(code) }),
  ),
);
