import type { NameValue } from "./parameters.ts";

/** A request as a server sees it, without any framework's objects. */
export interface CallRequest {
  readonly method: string;
  /** Absolute, or from the path on: `/?Action=...`. */
  readonly url: string;
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** The body's bytes as received. */
  readonly body: Uint8Array;
  /** Aborts when the caller waits no longer. */
  readonly signal?: AbortSignal;
}

/** A call as the gateway reads it: the operation, and all parameters of query and form together. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** The text behind the `?`, undecoded. */
  readonly rawQuery: string;
  /** From the parameter; else from the header `x-acs-action`, unless HMAC-SHA1 signs the call. */
  readonly action: string | undefined;
  /** From the parameter; else from the header `x-acs-version`, unless HMAC-SHA1 signs the call. */
  readonly version: string | undefined;
  /** Decoded, the query's before the form's, duplicates kept. Text that cannot be decoded stays as it is or becomes U+FFFD. */
  readonly parameters: readonly NameValue[];
  /** Whether every escape of query and form is whole and UTF-8. If not, the parameters have no single meaning. */
  readonly isWellEncoded: boolean;
}

const UTF8 = new TextDecoder();
const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** Reads a call from a request, as `x-rpc` in the spec's `extensions.md` says. It does not judge the call: parts may be missing. */
export function readCall(request: CallRequest): Call {
  const [path = "/", rawQuery = ""] = splitOnce(removeOrigin(request.url), "?");
  const isForm = request.body.length > 0 && FORM.test(request.header("content-type") ?? "");
  const rawForm = isForm ? UTF8.decode(request.body) : "";
  const parameters: NameValue[] = [...decode(rawQuery), ...decode(rawForm)];
  const named = (parameter: string, header: string) =>
    findValue(parameters, parameter) ??
    (isSignedByRpc(request, parameters) ? undefined : request.header(header));
  return {
    method: request.method.toUpperCase(),
    path: path || "/",
    rawQuery,
    action: named("Action", "x-acs-action"),
    version: named("Version", "x-acs-version"),
    parameters,
    isWellEncoded: isWellEncoded(rawQuery) && isWellEncoded(rawForm),
  };
}

/**
 * The parts of a `Request` that `readCall` needs. This uses its body up, unless `body` is given: give a clone to keep it. A
 * `Request` does not show the header `host`, which ACS3 signs, so it is read from the URL.
 */
export async function toCallRequest(request: Request, body?: Uint8Array): Promise<CallRequest> {
  const { headers, method, url, signal } = request;
  const header = (name: string) => headers.get(name) ?? (name === "host" ? new URL(url).host : undefined);
  return { method, url, header, body: body ?? (await readBody(request)), signal };
}

async function readBody(request: Request): Promise<Uint8Array> {
  return request.body === null ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
}

/** Only a call that HMAC-SHA1 signs has these. Such a signature covers no header, so no header may name the operation. */
const RPC_PARAMETERS = ["Signature", "AccessKeyId"];

function isSignedByRpc({ header }: CallRequest, parameters: readonly NameValue[]): boolean {
  if (header("authorization")?.startsWith("ACS3-")) return false;
  return RPC_PARAMETERS.some((name) => findValue(parameters, name) !== undefined);
}

/** Most calls have a query or a form, and not both: empty text is not parsed. */
function decode(raw: string): Iterable<[string, string]> {
  return raw === "" ? [] : new URLSearchParams(raw);
}

function isWellEncoded(raw: string): boolean {
  try {
    return decodeURIComponent(raw) !== undefined;
  } catch {
    return false;
  }
}

function findValue(parameters: readonly NameValue[], name: string): string | undefined {
  return parameters.find(([key]) => key === name)?.[1];
}

function removeOrigin(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
