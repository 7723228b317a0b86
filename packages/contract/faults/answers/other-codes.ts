import { type NamedFault, replyAtTheDoor, replyBothWays, writeEnvelope } from "./reply.ts";

/** Documented codes that stand before execution. */
const REFUSALS: readonly (readonly [number, string])[] = [
  [400, "Invalid.Tenant.ProjectNotExists"],
  [400, "InvalidContent"],
  [400, "SignatureDoesNotMatch"],
  [400, "MissingName"],
  [403, "NoPermission"],
  [404, "InvalidAccessKeyId.NotFound"],
  [429, "Throttling.User"],
  // The vendor's other APIs throttle with this status.
  [400, "Throttling.User"],
];

/** The vendor's envelope with codes that say when, with codes that do not, and with none. */
export const OTHER_CODES: readonly NamedFault[] = [
  ...REFUSALS.map(([status, code]) => ({
    ...replyAtTheDoor(`${code} with ${status}`, { status, body: writeEnvelope(code) }),
    canBeCertain: true,
  })),
  // The gateway may have lost sight of a call that the service still carries out.
  ...replyBothWays("ServiceUnavailable with 503", { status: 503, body: writeEnvelope("ServiceUnavailable") }),
  ...replyBothWays("an unknown code with 400", { status: 400, body: writeEnvelope("Brand.New") }),
  ...replyBothWays("an unknown code with 403", { status: 403, body: writeEnvelope("Brand.New.Forbidden") }),
  ...replyBothWays("an unknown code with 200", { status: 200, body: writeEnvelope("Brand.New") }),
  ...replyBothWays("an envelope without a code", {
    status: 400,
    body: '{"RequestId":"r","HostId":"h","Message":"m"}',
  }),
];
