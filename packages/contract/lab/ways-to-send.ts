import type { Algorithm } from "@dataworks-kit/signature/request";

/** How a call is signed, and the place where its parameters travel. */
export interface WayToSend {
  readonly algorithm: Algorithm;
  readonly parametersIn: "body" | "query";
}

/** Every way in which the client can send in any runtime. */
export const WAYS_ANYWHERE: readonly WayToSend[] = listWays("ACS3-HMAC-SHA256", "HMAC-SHA1");

/** Every way in which the client can send in Node, which has SM3. */
export const WAYS_TO_SEND: readonly WayToSend[] = [...WAYS_ANYWHERE, ...listWays("ACS3-HMAC-SM3")];

function listWays(...algorithms: readonly Algorithm[]): WayToSend[] {
  return algorithms.flatMap((algorithm) =>
    (["body", "query"] as const).map((parametersIn) => ({ algorithm, parametersIn })),
  );
}
