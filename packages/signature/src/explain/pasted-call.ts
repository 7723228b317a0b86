import { ACS3_ALGORITHMS } from "../acs3-algorithm.ts";
import type { NameValue } from "../parameters.ts";
import type { Algorithm } from "../request.ts";
import { readQuery, toParameter } from "./pair.ts";

/** What a request was pasted as. `http` is the text of a request, or its headers. */
export type CallKind = "curl" | "url" | "har" | "http";

/** A request as it was sent, read from a pasted text. */
export interface PastedCall {
  readonly kind: CallKind;
  /** In upper case. Of a URL without a method before it: `GET`. */
  readonly method: string;
  /** With a port that is not the default. `undefined` where the text does not show it. */
  readonly host: string | undefined;
  /** As on the request line, still encoded. */
  readonly path: string;
  /** Decoded, in the order sent. */
  readonly query: readonly NameValue[];
  /** The same of the body. `undefined` where the body is not a form, or the text does not show it. */
  readonly form: readonly NameValue[] | undefined;
  /** By their names in lower case, values trimmed. */
  readonly headers: readonly NameValue[];
  readonly body: string | undefined;
  /** `undefined` for an algorithm of ACS3 that is not among `ALGORITHMS`. */
  readonly algorithm: Algorithm | undefined;
}

/** A request as one of the readers finds it. */
export interface RawCall {
  readonly kind: CallKind;
  /** Default: `GET` without a body, and `POST` with one. */
  readonly method?: string | undefined;
  /** Absolute, or from the path on. */
  readonly url: string;
  readonly headers: readonly NameValue[];
  readonly body?: string | undefined;
}

/** Takes a request apart. `undefined` where nothing shows that it is a call of Alibaba Cloud. */
export function toPastedCall(raw: RawCall): PastedCall | undefined {
  const headers = raw.headers.map(toHeader);
  const url = splitUrl(raw.url, headers);
  const query = readForm(url.query);
  const form = isForm(headers, raw.body) ? readForm(raw.body ?? "") : undefined;
  const parameters = [...query, ...(form ?? [])].map(([name]) => name);
  if (!isCall(headers, parameters)) return undefined;
  return {
    kind: raw.kind,
    method: readMethod(raw, headers),
    host: url.host,
    path: url.path,
    query,
    form,
    headers: headers.filter(([name]) => !name.startsWith(":")),
    body: raw.body,
    algorithm: findAlgorithm(headers, parameters),
  };
}

/** The value of the first pair of a name; `undefined` where there is none. */
export function findValue(pairs: readonly NameValue[], wanted: string): string | undefined {
  return pairs.find(([name]) => name === wanted)?.[1];
}

function toHeader([name, value]: NameValue): NameValue {
  return [name.trim().toLowerCase(), value.replaceAll("\n", " ").trim()];
}

const URL_PARTS = /^(?:(https?):\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: ":80", https: ":443" };

interface UrlParts {
  readonly host: string | undefined;
  readonly path: string;
  readonly query: string;
}

/** HTTP/2 has the host and the path in headers whose names begin with a colon. */
function splitUrl(url: string, headers: readonly NameValue[]): UrlParts {
  const found = URL_PARTS.exec(url.replace(/\s+/g, "")) ?? [];
  const [, scheme = "", authority = "", path = "", query = ""] = found;
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const port = DEFAULT_PORTS[scheme.toLowerCase()] ?? ":";
  const named = findValue(headers, "host") ?? findValue(headers, ":authority");
  // HTTP clients leave the default port out.
  const sent = named ?? (host.endsWith(port) ? host.slice(0, -port.length) : host);
  return { host: sent || undefined, path: path || "/", query };
}

function readMethod({ method, body }: RawCall, headers: readonly NameValue[]): string {
  const named = (method ?? findValue(headers, ":method") ?? "").replace(/\s+/g, "").toUpperCase();
  return named || (body === undefined ? "GET" : "POST");
}

function readForm(raw: string): NameValue[] {
  return readQuery(raw.trim())
    .filter((pair) => pair.raw !== "")
    .map(toParameter);
}

const FORM = /^[\w.%-]{1,128}=/;

/** A body without a media type is a form when it begins like one. */
function isForm(headers: readonly NameValue[], body: string | undefined): boolean {
  if (body === undefined) return false;
  const type = findValue(headers, "content-type");
  return type === undefined ? FORM.test(body) : type.toLowerCase().includes("x-www-form-urlencoded");
}

const CALL_PARAMETERS = ["Signature", "Action"];

function isCall(headers: readonly NameValue[], parameters: readonly string[]): boolean {
  const isNamed = CALL_PARAMETERS.some((name) => parameters.includes(name));
  return isNamed || isAcs3(headers) || findValue(headers, "x-acs-action") !== undefined;
}

function isAcs3(headers: readonly NameValue[]): boolean {
  return findValue(headers, "authorization")?.startsWith("ACS3-") === true;
}

const RPC_PARAMETERS = ["Signature", "SignatureNonce", "AccessKeyId"];

/** Clients of RPC send headers of ACS3 too, so that the parameters of its signature say more than the header x-acs-action. */
function findAlgorithm(headers: readonly NameValue[], parameters: readonly string[]): Algorithm | undefined {
  if (isAcs3(headers)) {
    const [name] = (findValue(headers, "authorization") ?? "").split(" ", 1);
    return ACS3_ALGORITHMS.find((known) => known === name);
  }
  const isRpc = RPC_PARAMETERS.some((name) => parameters.includes(name));
  if (isRpc || findValue(headers, "x-acs-action") === undefined) return "HMAC-SHA1";
  return ACS3_ALGORITHMS[0];
}
