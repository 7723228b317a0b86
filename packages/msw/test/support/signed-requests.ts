import { createConnectionExamples } from "@dataworks-kit/api";
import { formatTimestamp, signAcs3, signRpc } from "@dataworks-kit/signature";

/** The clock of these tests. */
export const NOW = Date.UTC(2026, 0, 31, 12);

export const ENDPOINT = "https://dataworks.cn-shanghai.aliyuncs.com";

export type Scheme = "HMAC-SHA1" | "ACS3-HMAC-SHA256";

export const SCHEMES: readonly Scheme[] = ["HMAC-SHA1", "ACS3-HMAC-SHA256"];

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
  return definedOf({ ...parameters, ...changes });
}

/** The example's Content with changes, as the text that travels; `undefined` leaves a member out. */
export function exampleContent(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...createConnectionExamples.inputs.rds.Content, ...changes });
}

/** Signs a call with either algorithm. */
export function signedRequest(scheme: Scheme, parts: CallParts = {}): Promise<Request> {
  return scheme === "HMAC-SHA1" ? rpcRequest(parts) : acs3Request(parts);
}

async function rpcRequest(parts: CallParts): Promise<Request> {
  const { method = "POST", accessKeySecret = "testsecret" } = parts;
  const common = definedOf({
    Action: parts.action ?? "CreateConnection",
    Version: parts.version ?? "2020-05-18",
    Format: parts.format ?? "JSON",
    AccessKeyId: parts.accessKeyId ?? "testid",
    Timestamp: parts.timestamp ?? formatTimestamp(NOW),
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: parts.nonce ?? nextNonce(),
    SecurityToken: parts.securityToken,
    ...parts.common,
  });
  const own = Object.entries(parts.parameters ?? exampleParameters());
  const parameters = [...Object.entries(common), ...own];
  const { signature } = await signRpc({ method, parameters, accessKeySecret });
  const Signature = "Signature" in (parts.common ?? {}) ? parts.common?.Signature : signature;
  const query = Object.entries(definedOf({ ...common, Signature }));
  return requestOf(parts, isInQuery(parts) ? [...query, ...own] : query, isInQuery(parts) ? [] : own);
}

async function acs3Request(parts: CallParts): Promise<Request> {
  const { accessKeyId = "testid", accessKeySecret = "testsecret" } = parts;
  const own = Object.entries(parts.parameters ?? exampleParameters());
  const bare = requestOf(parts, isInQuery(parts) ? own : [], isInQuery(parts) ? [] : own);
  const body = new Uint8Array(await bare.clone().arrayBuffer());
  const headers = definedOf({
    host: new URL(bare.url).host,
    "content-type": bare.headers.get("content-type") ?? undefined,
    accept: parts.format === "XML" ? "text/xml" : "application/json",
    "x-acs-action": parts.action ?? "CreateConnection",
    "x-acs-version": parts.version ?? "2020-05-18",
    "x-acs-date": parts.timestamp ?? formatTimestamp(NOW),
    "x-acs-signature-nonce": parts.nonce ?? nextNonce(),
    "x-acs-content-sha256": await sha256(body),
    "x-acs-security-token": parts.securityToken,
    ...parts.common,
  });
  const { authorization } = await signAcs3({
    method: bare.method,
    query: isInQuery(parts) ? own : [],
    headers: Object.entries(headers),
    body,
    accessKeyId,
    accessKeySecret,
  });
  const { host: _host, ...sent } = headers;
  return new Request(bare, {
    headers: { ...sent, authorization: parts.common?.authorization ?? authorization },
  });
}

function requestOf(parts: CallParts, query: [string, string][], form: [string, string][]): Request {
  const { method = "POST", endpoint = ENDPOINT } = parts;
  const search = new URLSearchParams(query).toString();
  const body = form.length > 0 && method !== "GET" ? { body: new URLSearchParams(form) } : {};
  return new Request(`${endpoint}/${search && `?${search}`}`, { method, ...body });
}

function isInQuery(parts: CallParts): boolean {
  return (parts.in ?? (parts.method === "GET" ? "query" : "form")) === "query";
}

function nextNonce(): string {
  nonces += 1;
  return `nonce-${nonces}`;
}

function definedOf(members: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
