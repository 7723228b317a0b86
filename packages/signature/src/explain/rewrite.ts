import { canonicalizedQueryString, compareNameValue, type NameValue } from "../parameters.ts";
import { rpcStringToSign } from "../rpc.ts";
import { readCanonicalParts } from "./compare-acs3.ts";
import { readCanonicalQuery, readRpcParts } from "./compare-rpc.ts";
import { type Pair, readQuery, toParameter } from "./pair.ts";

const SIGNATURE = /^(?:Signature|authorization)$/;
const HASH = /^[0-9a-f]{64}$/i;

/**
 * An RPC string to sign, written by the rules from what a text says. A text that follows them stays as it is; one that does not
 * can be compared with it.
 */
export function rewriteRpc(text: string): string {
  const parts = readRpcParts(text);
  return rpcStringToSign(rewriteMethod(parts.method), rewriteQuery(readCanonicalQuery(parts)));
}

/** A canonical request of ACS3, written by the rules from what a text says. */
export function rewriteCanonicalRequest(text: string): string {
  const parts = readCanonicalParts(text);
  const headers = parts.headers.map(toHeader).filter(([name]) => !SIGNATURE.test(name));
  const sorted = [...headers].sort(compareNameValue);
  return [
    rewriteMethod(parts.method),
    parts.uri.trim().replace(/^(?:%2F|$)/i, "/"),
    rewriteQuery(parts.query),
    ...sorted.map(([name, value]) => `${name}:${value}`),
    "",
    [...new Set(sorted.map(([name]) => name))].join(";"),
    HASH.test(parts.payload) ? parts.payload.toLowerCase() : parts.payload,
  ].join("\n");
}

/** A text without a method is most likely one of the method that all clients use. */
function rewriteMethod(method: string): string {
  return method.trim().toUpperCase() || "POST";
}

function rewriteQuery(query: string): string {
  const pairs = readQuery(query).map(toParameter);
  return canonicalizedQueryString(pairs.filter(([name]) => !SIGNATURE.test(name)));
}

function toHeader({ rawName, rawValue = "" }: Pair): NameValue {
  return [rawName.trim().toLowerCase(), rawValue.trim()];
}
