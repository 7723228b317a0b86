import type { Check } from "../check.ts";

/**
 * The nonce: not used before with this key. It is remembered for a window after the call came or was signed, whichever is
 * later; a replay after that is refused for its time, and only a new timestamp could use the nonce again. Only calls that were signed right come this far, so nobody can use up
 * a stranger's nonces.
 */
export const checkNonce: Check = (
  { credentials, receivedAt, signedAt = receivedAt, refuse },
  { nonces, settings },
) => {
  const { accessKeyId = "", nonce: value = "" } = credentials;
  const until = Math.max(signedAt, receivedAt) + settings.timeWindowMs;
  return nonces.use({ accessKeyId, value, until }, receivedAt) ? undefined : refuse("SignatureNonceUsed");
};
