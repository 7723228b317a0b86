import { canonicalizedQueryString, encodeParameters } from "@dataworks-kit/signature";
import { type SignedRequest as Signed, signRequest } from "@dataworks-kit/signature/request";
import type { NameValue, OperationDescriptor } from "@dataworks-kit/wire";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { findParameter, readStructure } from "../call/parameter.ts";
import { toWellFormed } from "../call/to-well-formed.ts";
import type { Place, Signing } from "../state/explorer-state.ts";
import type { RequestPart, SigningStep } from "./signing-step.ts";

/** Whose key signs. It is the double's: keys of people never enter the page. */
export interface SigningKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** What is signed. */
export interface CallToSign {
  readonly opened: OpenedOperation;
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
  /** What stands in the steps of each part of the request: a parameter as its encoded pair. */
  readonly facts: Readonly<Partial<Record<RequestPart, readonly string[]>>>;
}

/** A request without any framework's objects. */
export interface SignedRequest {
  readonly method: string;
  /** From the `/` on. */
  readonly target: string;
  readonly headers: readonly NameValue[];
  readonly body: string;
}

/** Signs a call step by step, with the algorithm that `signing` names. */
export async function signCall(call: CallToSign): Promise<SignedCall> {
  const { pairs, host } = call;
  const signed = await sign(call);
  const request = toSignedRequest(signed, host);
  const { steps } = signed;
  const { stringToSign } = steps;
  const last: SigningStep = { id: "final request", text: writeRequest(request) };
  const facts = listFacts(call, steps);
  if (!("canonicalRequest" in steps))
    return { stringToSign, request, facts, steps: [...listRpcSteps(steps), last] };
  const { canonicalRequest } = steps;
  return { stringToSign, canonicalRequest, request, facts, steps: [...acs3Steps(steps, pairs), last] };
}

function sign({ opened, pairs, signing, host, key }: CallToSign): Promise<Signed> {
  const { algorithm, method, format, time, nonce } = signing;
  const { action, version } = opened.operation;
  return signRequest({
    action,
    version,
    parameters: pairs,
    algorithm,
    url: `https://${host}/`,
    method,
    format,
    ...key,
    parametersIn: chooseParameterPlace(opened.operation, signing),
    timestamp: toWellFormed(time),
    nonce: toWellFormed(nonce),
  });
}

function listFacts({ opened, pairs, signing, host, key }: CallToSign, steps: Steps): SignedCall["facts"] {
  const { action, version } = opened.operation;
  return {
    call: [signing.method, host, action, version],
    parameters: pairs.map((pair) => encodeParameters([pair])),
    key: [key.accessKeyId],
    fresh: [signing.time, signing.nonce].map(toWellFormed),
    payload: "hashedRequestPayload" in steps ? [steps.hashedRequestPayload] : [],
    signature: [steps.signature],
  };
}

type Steps = Signed["steps"];
type Acs3 = Extract<Steps, { canonicalRequest: string }>;
type Rpc = Exclude<Steps, Acs3>;

function listRpcSteps({
  canonicalizedQueryString: queryString,
  stringToSign,
  signature,
}: Rpc): SigningStep[] {
  return [
    { id: "sorted parameters", text: splitPairs(queryString) },
    { id: "canonicalized query string", text: queryString },
    { id: "string to sign", text: stringToSign },
    { id: "signature", text: signature },
  ];
}

function acs3Steps(steps: Acs3, pairs: readonly NameValue[]): SigningStep[] {
  return [
    { id: "sorted parameters", text: splitPairs(canonicalizedQueryString(pairs)) },
    { id: "hashed request payload", text: steps.hashedRequestPayload },
    { id: "canonical query string", text: steps.canonicalQueryString },
    { id: "canonical headers", text: steps.canonicalHeaders },
    { id: "signed headers", text: steps.signedHeaders },
    { id: "canonical request", text: steps.canonicalRequest },
    { id: "hashed canonical request", text: steps.stringToSign.split("\n")[1] ?? "" },
    { id: "string to sign", text: steps.stringToSign },
    { id: "signature", text: steps.signature },
  ];
}

/** Whether all parameters travel in the query, whatever a person chose: a GET has no body, and some operations read none. */
export function takesQueryAlone({ parametersIn }: OperationDescriptor, method: string): boolean {
  return method === "GET" || !parametersIn.includes("form");
}

/** `split`: JSON in the form, everything else in the query. */
function chooseParameterPlace(
  operation: OperationDescriptor,
  { method, parametersIn }: Signing,
): "query" | ((name: string) => "query" | "body") {
  const place: Place = takesQueryAlone(operation, method) ? "query" : parametersIn;
  if (place === "query") return "query";
  const isStructured = (name: string) => {
    const parameter = findParameter(operation, name);
    return parameter !== undefined && readStructure(parameter) !== undefined;
  };
  return (name) => (place === "form" || isStructured(name) ? "body" : "query");
}

function toSignedRequest({ method, url, headers, body = "" }: Signed, host: string): SignedRequest {
  const target = url.slice(`https://${host}`.length);
  return { method, target, headers: [["host", host], ...Object.entries(headers)], body };
}

/** A request as it goes over the wire. */
export function writeRequest({ method, target, headers, body }: SignedRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${target} HTTP/1.1`, ...lines, "", body].join("\n");
}

function splitPairs(queryString: string): string {
  return queryString.replaceAll("&", "\n");
}
