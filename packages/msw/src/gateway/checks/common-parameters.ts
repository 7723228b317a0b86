import type { Check } from "../check.ts";
import type { Acs3Credentials } from "../credentials.ts";
import type { IncomingCall } from "../incoming-call.ts";
import { expecting, type Refusal } from "../refusal.ts";

/** What an RPC call must carry beside its own parameters. */
export const RPC_PARAMETERS = [
  "AccessKeyId",
  "Timestamp",
  "SignatureMethod",
  "SignatureVersion",
  "SignatureNonce",
  "Signature",
] as const;

/** What an ACS3 call must carry beside `Authorization`, `x-acs-action` and `x-acs-version`. */
export const ACS3_HEADERS = ["x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"] as const;

/** Headers that must be signed when they are there. The protocol signs every `x-acs-` header; these change a call. */
const MUST_BE_SIGNED = [
  "host",
  "x-acs-action",
  "x-acs-version",
  "x-acs-security-token",
  ...ACS3_HEADERS,
] as const;

/** What each algorithm needs to be there and to say. A call that names neither is refused for its AccessKeyId. */
export const checkCommonParameters: Check = (call) =>
  call.credentials.scheme === "ACS3" ? checkAcs3(call, call.credentials) : checkRpc(call);

function checkRpc({ parameters, refuse }: IncomingCall): Refusal | undefined {
  const missing = RPC_PARAMETERS.find((name) => !parameters.get(name));
  if (missing) return refuse(`Missing${missing}`);
  if (parameters.get("SignatureMethod") !== "HMAC-SHA1")
    return expecting(refuse("InvalidSignatureMethod"), "HMAC-SHA1");
  if (parameters.get("SignatureVersion") !== "1.0")
    return expecting(refuse("InvalidSignatureVersion"), "1.0");
  return undefined;
}

function checkAcs3(
  { request, refuse }: IncomingCall,
  { authorization }: Acs3Credentials,
): Refusal | undefined {
  if (!authorization) {
    const form = "Authorization: ACS3-HMAC-SHA256 Credential=ID,SignedHeaders=NAME;NAME,Signature=HEX";
    return expecting(refuse("IncompleteSignature", "none."), form);
  }
  if (!authorization.accessKeyId) return refuse("MissingAccessKeyId");
  if (authorization.algorithm !== "ACS3-HMAC-SHA256")
    return expecting(refuse("InvalidSignatureMethod"), "ACS3-HMAC-SHA256");
  // No page prints a code for a missing header; the contract takes the legacy one that names what is missing.
  const missing = ACS3_HEADERS.find((name) => !request.header(name));
  if (missing) return refuse("MissingParameter", missing);
  const unsigned = MUST_BE_SIGNED.find(
    (name) => request.header(name) !== undefined && !authorization.signedHeaders.includes(name),
  );
  if (unsigned) return expecting(refuse("IncompleteSignature", "none."), `${unsigned} among SignedHeaders`);
  return undefined;
}
