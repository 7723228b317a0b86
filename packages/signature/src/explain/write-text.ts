import { canonicalizedQueryString, type NameValue } from "../parameters.ts";
import { rpcStringToSign } from "../rpc.ts";
import { canonicalRequest, SIGNED } from "../sign-acs3.ts";
import { parseAuthorization } from "../verify-acs3.ts";
import { EMPTY_PAYLOADS } from "./compare-acs3.ts";
import type { Pasted } from "./finding.ts";
import { findValue, type PastedCall } from "./pasted-call.ts";

/** Writes what a client that keeps to the rules signs for a request: the string to sign of RPC, or the canonical request of ACS3. */
export function writeText(call: PastedCall): Pasted {
  const { algorithm, method, query, form = [] } = call;
  if (algorithm === "HMAC-SHA1") {
    const signed = [...query, ...form].filter(([name]) => name !== "Signature");
    const stringToSign = rpcStringToSign(method, canonicalizedQueryString(signed));
    return { algorithm, stringToSign, isTrimmed: false };
  }
  const text = canonicalRequest({
    method,
    path: call.path,
    query,
    headers: listSigned(call),
    hashedRequestPayload: findPayload(call),
  });
  return { ...(algorithm && { algorithm }), canonicalRequest: text.canonicalRequest, isTrimmed: false };
}

/** The headers of a request with its host, which clients take from the URL. */
export function listSentHeaders({ headers, host }: PastedCall): readonly NameValue[] {
  return host === undefined || findValue(headers, "host") !== undefined
    ? headers
    : [["host", host], ...headers];
}

/** The server signs what Authorization names. Without it, every header that clients sign. */
function listSigned(call: PastedCall): NameValue[] {
  const authorization = parseAuthorization(findValue(call.headers, "authorization") ?? "");
  const names = authorization && new Set(authorization.signedHeaders);
  return listSentHeaders(call).filter(([name]) => (names ? names.has(name) : SIGNED.test(name)));
}

/** A hash takes time that is not given here, so that the one that was sent stands for the body. */
function findPayload({ headers, body = "" }: PastedCall): string {
  const sent = findValue(headers, "x-acs-content-sha256");
  if (sent !== undefined) return sent;
  const [empty = ""] = EMPTY_PAYLOADS;
  return body === "" ? empty : "";
}
