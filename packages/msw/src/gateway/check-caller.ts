import {
  type Authorization,
  findAcs3Algorithm,
  listAcs3Algorithms,
  type NameValue,
  verifyAcs3,
  verifyRpc,
} from "@dataworks-kit/signature";
import type { Acs3Credentials, IncomingCall } from "./incoming-call.ts";
import type { Keys } from "./keys.ts";
import { addExpectation, type Refusal } from "./refusal.ts";

/** What an RPC call must carry next to its own parameters. */
export const RPC_PARAMETERS = [
  "AccessKeyId",
  "Timestamp",
  "SignatureMethod",
  "SignatureVersion",
  "SignatureNonce",
  "Signature",
] as const;

/** What an ACS3 call must carry next to `Authorization`, `x-acs-action` and `x-acs-version`. */
export const ACS3_HEADERS = ["x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"] as const;

/** Headers that must be signed when they are there. The protocol signs every `x-acs-` header; these change a call. */
const MUST_BE_SIGNED = [
  "host",
  "x-acs-action",
  "x-acs-version",
  "x-acs-security-token",
  ...ACS3_HEADERS,
] as const;

/** Checks what each algorithm needs. A call that names neither is refused for its missing AccessKeyId. */
export function checkCommonParameters(call: IncomingCall): Refusal | undefined {
  const { credentials } = call;
  return credentials.scheme === "ACS3" ? checkAcs3Headers(call, credentials) : checkRpcParameters(call);
}

function checkRpcParameters({ call: { values }, refuse }: IncomingCall): Refusal | undefined {
  const missing = RPC_PARAMETERS.find((name) => !values.get(name));
  if (missing) return refuse(`Missing${missing}`);
  if (values.get("SignatureMethod") !== "HMAC-SHA1")
    return addExpectation(refuse("InvalidSignatureMethod"), "HMAC-SHA1");
  if (values.get("SignatureVersion") !== "1.0")
    return addExpectation(refuse("InvalidSignatureVersion"), "1.0");
  return undefined;
}

function checkAcs3Headers(
  { request, refuse }: IncomingCall,
  { authorization }: Acs3Credentials,
): Refusal | undefined {
  if (!authorization) {
    const form = "Authorization: ACS3-HMAC-SHA256 Credential=ID,SignedHeaders=NAME;NAME,Signature=HEX";
    return addExpectation(refuse("IncompleteSignature", "none."), form);
  }
  if (!authorization.accessKeyId) return refuse("MissingAccessKeyId");
  // A runtime without SM3, such as a browser, cannot verify a call by it.
  if (!findAcs3Algorithm(authorization.algorithm))
    return addExpectation(refuse("InvalidSignatureMethod"), listAcs3Algorithms().join(" or "));
  // No page prints a code for a missing header; the contract takes the legacy one that names what is missing.
  const missing = ACS3_HEADERS.find((name) => !request.header(name));
  if (missing) return refuse("MissingParameter", missing);
  const unsigned = MUST_BE_SIGNED.find(
    (name) => request.header(name) !== undefined && !authorization.signedHeaders.includes(name),
  );
  if (unsigned)
    return addExpectation(refuse("IncompleteSignature", "none."), `${unsigned} among SignedHeaders`);
  return undefined;
}

/** Checks the access key: known and active. */
export function checkKey({ credentials, refuse }: IncomingCall): Refusal | undefined {
  if (!credentials.identity) return refuse("InvalidAccessKeyId.NotFound");
  const isActive = credentials.identity.accessKey.status !== "disabled";
  return isActive ? undefined : refuse("InvalidAccessKeyId.Inactive");
}

/**
 * Checks the token of a temporary key. A token that this world never issued is malformed; one that it issued with another
 * key mismatches. A lasting key needs no token, and an empty token counts as absent.
 */
export function checkToken(
  { credentials, stamp, refuse }: IncomingCall,
  { isIssuedToken }: Keys,
): Refusal | undefined {
  const { securityToken, identity } = credentials;
  const issued = identity?.accessKey.securityToken;
  if (!securityToken) return issued === undefined ? undefined : refuse("MissingSecurityToken");
  if (!isIssuedToken(securityToken)) return refuse("InvalidSecurityToken.Malformed");
  if (securityToken !== issued) return refuse("InvalidSecurityToken.MismatchWithAccessKey");
  const { expiration } = identity?.accessKey ?? {};
  const hasEnded = expiration !== undefined && Date.parse(expiration) <= stamp.receivedAt;
  return hasEnded ? refuse("InvalidSecurityToken.Expired") : undefined;
}

/**
 * Checks the signature, recomputed from what arrived. The refusal repeats the string to sign as the cloud does; it can hold
 * the caller's Content, so it belongs in the answer alone.
 */
export async function checkSignature(call: IncomingCall): Promise<Refusal | undefined> {
  const { credentials, refuse } = call;
  const accessKeySecret = credentials.identity?.accessKey.accessKeySecret;
  if (accessKeySecret === undefined) return refuse("InvalidAccessKeyId.NotFound");
  if (credentials.scheme === "RPC") return checkRpcSignature(call, accessKeySecret);
  const { authorization } = credentials;
  if (!authorization) return refuse("IncompleteSignature", "none.");
  return checkAcs3Signature(call, authorization, accessKeySecret);
}

async function checkRpcSignature(
  { call, refuse }: IncomingCall,
  accessKeySecret: string,
): Promise<Refusal | undefined> {
  const { method, parameters } = call;
  const { valid, stringToSign } = await verifyRpc({ method, parameters, accessKeySecret });
  if (valid) return undefined;
  // An official client for Java sends each parameter in the query and in the form, and signs it once.
  const unique = dropRepeats(parameters);
  if (unique.length < parameters.length) {
    const again = await verifyRpc({ method, parameters: unique, accessKeySecret });
    if (again.valid) return undefined;
  }
  return refuse("SignatureDoesNotMatch", stringToSign);
}

function dropRepeats(parameters: readonly NameValue[]): NameValue[] {
  const byPair = new Map(parameters.map((pair) => [JSON.stringify(pair), pair]));
  return [...byPair.values()];
}

async function checkAcs3Signature(
  { call, request, refuse }: IncomingCall,
  authorization: Authorization,
  accessKeySecret: string,
): Promise<Refusal | undefined> {
  const { valid, payloadMatches, stringToSign, canonicalRequest } = await verifyAcs3({
    method: call.method,
    path: call.path,
    rawQuery: call.rawQuery,
    headers: request.header,
    body: request.body,
    accessKeySecret,
    authorization,
  });
  if (valid && payloadMatches) return undefined;
  return refuse("SignatureDoesNotMatch", stringToSign, canonicalRequest);
}
