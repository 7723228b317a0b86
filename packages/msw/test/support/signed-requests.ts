import { createConnectionExamples } from "@dataworks-kit/api";
import { formatTimestamp, type NameValue } from "@dataworks-kit/signature";
import {
  ALGORITHMS,
  type Algorithm,
  layOutRequest,
  type SignedRequest,
  signUnsigned,
} from "@dataworks-kit/signature/request";

/** The clock of these tests. */
export const NOW = Date.UTC(2026, 0, 31, 12);

export const ENDPOINT = "https://dataworks.cn-shanghai.aliyuncs.com";

export type Scheme = Algorithm;

export const SCHEMES = ALGORITHMS;

/** A call before it is signed. Its defaults are the vendor's documented example, which the default world accepts. */
export interface CallParts {
  readonly action?: string;
  readonly version?: string;
  readonly method?: string;
  readonly endpoint?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Where the operation's own parameters travel. Default: form, query for GET. */
  readonly in?: "query" | "form";
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
  readonly timestamp?: string;
  readonly nonce?: string;
  readonly format?: "JSON" | "XML";
  /** Common parameters (HMAC-SHA1) or headers (ACS3) that replace ours before signing; `undefined` leaves one out. */
  readonly common?: Readonly<Record<string, string | undefined>>;
}

let nonces = 0;

/** The parameters of the documented example, with changes; `undefined` leaves one out. */
export function exampleParameters(changes: Readonly<Record<string, string | undefined>> = {}) {
  const { Content, ProjectId, EnvType, ...texts } = createConnectionExamples.inputs.rds;
  const parameters = {
    ...texts,
    ProjectId: String(ProjectId),
    EnvType: String(EnvType),
    Content: JSON.stringify(Content),
  };
  return omitUndefined({ ...parameters, ...changes });
}

/** The example's Content with changes, as the text that travels; `undefined` leaves a member out. */
export function exampleContent(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...createConnectionExamples.inputs.rds.Content, ...changes });
}

/** Signs a call with either algorithm. HMAC-SHA1 has the common parameters in the query. */
export async function signedRequest(algorithm: Algorithm, parts: CallParts = {}): Promise<Request> {
  const { parameters = exampleParameters(), common = {}, securityToken } = parts;
  const key = {
    accessKeyId: parts.accessKeyId ?? "testid",
    accessKeySecret: parts.accessKeySecret ?? "testsecret",
  };
  const unsigned = layOutRequest({
    ...key,
    algorithm,
    securityToken,
    method: parts.method ?? "POST",
    format: parts.format ?? "JSON",
    action: parts.action ?? "CreateConnection",
    version: parts.version ?? "2020-05-18",
    timestamp: parts.timestamp ?? formatTimestamp(NOW),
    nonce: parts.nonce ?? nextNonce(),
    url: `${parts.endpoint ?? ENDPOINT}/`,
    parameters: Object.entries(parameters),
    parametersIn: (name) => (Object.hasOwn(parameters, name) && !isInQuery(parts) ? "body" : "query"),
  });
  const place = algorithm === "HMAC-SHA1" ? "query" : "headers";
  const changed = { ...unsigned, [place]: withChanges(unsigned[place], common) };
  return toRequest(await signUnsigned(changed, key), common);
}

function withChanges(pairs: readonly NameValue[], changes: Readonly<Record<string, string | undefined>>) {
  const kept = pairs.filter(([name]) => !Object.hasOwn(changes, name));
  return [...kept, ...Object.entries(omitUndefined(changes))];
}

/** The signature itself can only be changed after it was made. */
function toRequest({ url, method, headers, body }: SignedRequest, common: CallParts["common"] = {}): Request {
  const { authorization = headers.authorization } = common;
  const target = new URL(url);
  if ("Signature" in common) target.searchParams.delete("Signature");
  if (common.Signature !== undefined) target.searchParams.set("Signature", common.Signature);
  const init = { method, headers: omitUndefined({ ...headers, authorization }) };
  return new Request(target, body === undefined ? init : { ...init, body });
}

function isInQuery(parts: CallParts): boolean {
  return (parts.in ?? (parts.method === "GET" ? "query" : "form")) === "query";
}

function nextNonce(): string {
  nonces += 1;
  return `nonce-${nonces}`;
}

function omitUndefined(members: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}
