import { createConnectionOperation } from "@dataworks-kit/api";
import {
  canonicalizedQueryString,
  encodeParameters,
  hashedRequestPayload,
  RPC_SIGNATURE_METHOD,
  RPC_SIGNATURE_VERSION,
  signAcs3,
  signRpc,
} from "@dataworks-kit/signature";
import type { NameValue } from "@dataworks-kit/wire";
import { wellFormed } from "../call/well-formed.ts";
import { CONTENT, type Signing } from "../state/explorer-state.ts";
import { placesOf } from "./places-of.ts";
import type { SigningStep } from "./signing-step.ts";

/** Whose key signs. It is the double's: keys of people never enter the page. */
export interface SigningKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** What is signed. */
export interface CallToSign {
  /** The operation's own parameters. */
  readonly pairs: readonly NameValue[];
  readonly signing: Signing;
  readonly host: string;
  readonly key: SigningKey;
}

/** A signed call: how it came about, and as it is sent. */
export interface SignedCall {
  readonly steps: readonly SigningStep[];
  readonly stringToSign: string;
  readonly canonicalRequest?: string;
  readonly request: SignedRequest;
}

/** A request without any framework's objects. */
export interface SignedRequest {
  readonly method: string;
  /** From the `/` on. */
  readonly target: string;
  readonly headers: readonly NameValue[];
  readonly body: string;
}

const FORM_TYPE: NameValue = ["content-type", "application/x-www-form-urlencoded"];

/** Signs a call step by step, with the algorithm that `signing` names. */
export function signCall({ signing, ...call }: CallToSign): Promise<SignedCall> {
  const { time, nonce } = signing;
  const encodable = { ...call, signing: { ...signing, time: wellFormed(time), nonce: wellFormed(nonce) } };
  return signing.algorithm === "HMAC-SHA1" ? signByRpc(encodable) : signByAcs3(encodable);
}

async function signByRpc({ pairs, signing, host, key }: CallToSign): Promise<SignedCall> {
  const { method, time, nonce, format } = signing;
  const common: NameValue[] = [
    ["Action", createConnectionOperation.action],
    ["Version", createConnectionOperation.version],
    ["Format", format],
    ["AccessKeyId", key.accessKeyId],
    ["SignatureMethod", RPC_SIGNATURE_METHOD],
    ["SignatureVersion", RPC_SIGNATURE_VERSION],
    ["SignatureNonce", nonce],
    ["Timestamp", time],
  ];
  const parameters = [...common, ...pairs];
  const signed = await signRpc({ method, parameters, accessKeySecret: key.accessKeySecret });
  const { query, form } = placesOf([...parameters, ["Signature", signed.signature]], signing, isContent);
  const request = requestOf({ method, query, form, headers: [["host", host]] });
  return {
    stringToSign: signed.stringToSign,
    request,
    steps: [
      { id: "sorted parameters", text: oneByOne(signed.canonicalizedQueryString) },
      { id: "canonicalized query string", text: signed.canonicalizedQueryString },
      { id: "string to sign", text: signed.stringToSign },
      { id: "signature", text: signed.signature },
      { id: "final request", text: requestText(request) },
    ],
  };
}

async function signByAcs3({ pairs, signing, host, key }: CallToSign): Promise<SignedCall> {
  const { method } = signing;
  const { query, form } = placesOf(pairs, signing, isContent);
  const payload = await hashedRequestPayload(encodeParameters(form));
  const headers = [...acs3Headers({ signing, host, payload }), ...(form.length > 0 ? [FORM_TYPE] : [])];
  const signed = await signAcs3({ method, query, headers, hashedRequestPayload: payload, ...key });
  const request = requestOf({
    method,
    query,
    form,
    headers: [...headers, ["authorization", signed.authorization]],
  });
  const hashedCanonicalRequest = signed.stringToSign.split("\n")[1] ?? "";
  return {
    stringToSign: signed.stringToSign,
    canonicalRequest: signed.canonicalRequest,
    request,
    steps: [
      { id: "sorted parameters", text: oneByOne(canonicalizedQueryString(pairs)) },
      { id: "hashed request payload", text: payload },
      { id: "canonical query string", text: signed.canonicalQueryString },
      { id: "canonical headers", text: signed.canonicalHeaders },
      { id: "signed headers", text: signed.signedHeaders },
      { id: "canonical request", text: signed.canonicalRequest },
      { id: "hashed canonical request", text: hashedCanonicalRequest },
      { id: "string to sign", text: signed.stringToSign },
      { id: "signature", text: signed.signature },
      { id: "final request", text: requestText(request) },
    ],
  };
}

/** What every ACS3 call says in its headers. */
function acs3Headers({
  signing: { time, nonce, format },
  host,
  payload,
}: Pick<CallToSign, "signing" | "host"> & { readonly payload: string }): NameValue[] {
  return [
    ["host", host],
    ["accept", format === "JSON" ? "application/json" : "application/xml"],
    ["x-acs-action", createConnectionOperation.action],
    ["x-acs-version", createConnectionOperation.version],
    ["x-acs-date", time],
    ["x-acs-signature-nonce", nonce],
    ["x-acs-content-sha256", payload],
  ];
}

interface RequestParts {
  readonly method: string;
  readonly query: readonly NameValue[];
  readonly form: readonly NameValue[];
  readonly headers: readonly NameValue[];
}

function requestOf({ method, query, form, headers }: RequestParts): SignedRequest {
  const isNamed = headers.some(([name]) => name === FORM_TYPE[0]);
  const type = form.length > 0 && !isNamed ? [FORM_TYPE] : [];
  const search = encodeParameters(query);
  return {
    method,
    target: search === "" ? "/" : `/?${search}`,
    headers: [...headers, ...type],
    body: encodeParameters(form),
  };
}

function requestText({ method, target, headers, body }: SignedRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${target} HTTP/1.1`, ...lines, "", body].join("\n");
}

function oneByOne(queryString: string): string {
  return queryString.replaceAll("&", "\n");
}

function isContent([name]: NameValue): boolean {
  return name === CONTENT;
}
