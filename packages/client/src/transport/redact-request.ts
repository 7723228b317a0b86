import { canonicalizedQueryString, encodeParameters, rpcStringToSign } from "@dataworks-kit/signature";
import type { Algorithm, SignedRequest } from "@dataworks-kit/signature/request";
import {
  MASK,
  maskValues,
  type NameValue,
  type OperationDescriptor,
  redactParameters,
} from "@dataworks-kit/wire";

/** A request as it is sent and how it was signed, with every secret and the signature masked. */
export interface RedactedRequest {
  readonly operation: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly algorithm: Algorithm;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when the parameters travel in the query. */
  readonly body?: string;
  /** All parameters, decoded. */
  readonly parameters: readonly NameValue[];
  /** ACS3 only. */
  readonly canonicalRequest?: string;
  /** The real one for ACS3, where it is a hash; with masked parameters for HMAC-SHA1, where it holds them. */
  readonly stringToSign: string;
}

/** What decides how a request is masked. */
export interface Redaction {
  readonly algorithm: Algorithm;
  readonly descriptor: OperationDescriptor;
  /** Further texts that are secrets: those that the caller named, and the keys. */
  readonly secrets: readonly string[];
}

/** The copy that may be shown. */
export function redactRequest(
  signed: SignedRequest,
  { algorithm, descriptor, secrets }: Redaction,
): Omit<RedactedRequest, "attempt"> {
  const parameters = redactParameters(descriptor, signed.parameters, secrets);
  const encoded = encodeParameters(parameters);
  const origin = maskValues(signed.url.split("?", 1)[0] ?? "", secrets);
  return {
    operation: descriptor.action,
    algorithm,
    method: signed.method,
    parameters,
    url: signed.body === undefined ? `${origin}?${encoded}` : origin,
    headers: redactHeaders(signed.headers),
    ...(signed.body !== undefined && { body: encoded }),
    ...redactSteps(signed, parameters, secrets),
  };
}

function redactSteps(
  { method: sent, steps, body }: SignedRequest,
  parameters: readonly NameValue[],
  secrets: readonly string[],
): Pick<RedactedRequest, "canonicalRequest" | "stringToSign"> {
  const signed = parameters.filter(([name]) => name !== "Signature");
  if (!("canonicalRequest" in steps))
    return { stringToSign: rpcStringToSign(sent, canonicalizedQueryString(signed)) };
  const { canonicalRequest, stringToSign } = steps;
  const [method = "", path = "", , ...rest] = canonicalRequest.split("\n");
  const query = body === undefined ? canonicalizedQueryString(signed) : "";
  const lines = [method, maskValues(path, secrets), query, ...rest].map(maskToken);
  return { canonicalRequest: lines.join("\n"), stringToSign };
}

function redactHeaders(headers: SignedRequest["headers"]): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => {
    if (name === "x-acs-security-token") return [name, MASK];
    return [name, name === "authorization" ? value.replace(/Signature=.*$/, `Signature=${MASK}`) : value];
  });
  return Object.fromEntries(entries);
}

function maskToken(line: string): string {
  return line.startsWith("x-acs-security-token:") ? `x-acs-security-token:${MASK}` : line;
}
