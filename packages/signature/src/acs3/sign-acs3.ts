import { hashedRequestPayload as hashPayload } from "../hashed-request-payload.ts";
import type { NameValue } from "../name-value.ts";
import { type Acs3Steps, acs3Steps } from "./acs3-steps.ts";
import { ACS3_ALGORITHM } from "./acs3-string-to-sign.ts";

/** An ACS3 call to sign. */
export interface SignAcs3Input {
  /** As on the request line, in upper case. */
  readonly method: string;
  /** As on the request line, already encoded. Default: `/`, which every RPC-style call has. */
  readonly path?: string;
  /** The parameters in the URL, decoded. Default: none. */
  readonly query?: Iterable<NameValue>;
  /** `host`, `content-type` and every `x-acs-` are signed, others are ignored. A `Headers` object will do. */
  readonly headers: Iterable<NameValue>;
  /** The value that `x-acs-content-sha256` holds, when it is known already; it takes precedence over `body`. */
  readonly hashedRequestPayload?: string;
  /** The body as it is sent, byte for byte. Default: none. */
  readonly body?: string | Uint8Array;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** The steps of the ACS3 signature, and the header that carries it. */
export interface Acs3Signature extends Acs3Steps {
  /** The value of the header `Authorization`. */
  readonly authorization: string;
}

// What the vendor's clients sign, whatever the case of its letters.
const SIGNED = /^(host$|content-type$|x-acs-)/i;

/**
 * Signs a call with ACS3-HMAC-SHA256. The headers (`host` with a port that is not the default, x-acs-action,
 * x-acs-version, x-acs-date, x-acs-signature-nonce, x-acs-content-sha256, ...) are the caller's to give and to send.
 * Source: "Request syntax and signature method V3" of the vendor's SDK documentation.
 */
export async function signAcs3(input: SignAcs3Input): Promise<Acs3Signature> {
  const { method, path = "/", query = [], body = "" } = input;
  const { hashedRequestPayload = await hashPayload(body) } = input;
  const headers = [...input.headers].filter(([name]) => SIGNED.test(name));
  const steps = await acs3Steps(
    { method, path, query, headers, hashedRequestPayload },
    input.accessKeySecret,
  );
  const authorization = `${ACS3_ALGORITHM} Credential=${input.accessKeyId},SignedHeaders=${steps.signedHeaders},Signature=${steps.signature}`;
  return { ...steps, authorization };
}
