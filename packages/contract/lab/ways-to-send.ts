/** How a call is signed, and the place where its parameters travel. */
export interface WayToSend {
  readonly algorithm: "ACS3-HMAC-SHA256" | "HMAC-SHA1";
  readonly parametersIn: "body" | "query";
}

/** Every way in which the client can send. */
export const WAYS_TO_SEND: readonly WayToSend[] = (["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const).flatMap(
  (algorithm) => (["body", "query"] as const).map((parametersIn) => ({ algorithm, parametersIn })),
);
