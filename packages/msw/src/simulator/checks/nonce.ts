import { parseTimestamp } from "@dataworks-kit/signature";
import type { Check } from "../gateway.ts";

/**
 * The nonce: not used before with this key. It is remembered for as long as the call's timestamp stays within the
 * window, after which the time refuses a replay. Only calls that were signed right come this far, so nobody can use up
 * a stranger's nonces.
 */
export const checkNonce: Check = ({ credentials, receivedAt, refuse }, { nonces, settings }) => {
  const { accessKeyId = "", nonce: value = "", timestamp = "" } = credentials;
  const until = (parseTimestamp(timestamp) ?? receivedAt) + settings.timeWindowMs;
  return nonces.use({ accessKeyId, value, until }, receivedAt) ? undefined : refuse("SignatureNonceUsed");
};
