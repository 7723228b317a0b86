/**
 * The gateway's checks in their order, and the world at the end. The vendor does not document the order: this is inferred. Those
 * that authenticate are left out when signatures are ignored.
 */
export const STEPS = [
  { step: "protocol", authenticates: false },
  { step: "action", authenticates: false },
  { step: "common parameters", authenticates: true },
  { step: "format", authenticates: false },
  { step: "time", authenticates: true },
  { step: "key", authenticates: true },
  { step: "token", authenticates: true },
  { step: "signature", authenticates: true },
  { step: "nonce", authenticates: true },
  { step: "throttle", authenticates: false },
  { step: "script", authenticates: false },
  { step: "parameters", authenticates: false },
  { step: "world", authenticates: false },
] as const;

/** Where a call can be refused: at a check of the gateway, or by the operation's world after all of them. */
export type Step = (typeof STEPS)[number]["step"];
