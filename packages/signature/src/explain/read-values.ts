import type { NameValue } from "../parameters.ts";
import type { Algorithm } from "../request.ts";
import { readCanonicalParts } from "./compare-acs3.ts";
import { readCanonicalQuery, readRpcParts } from "./compare-rpc.ts";
import { PASTE_LIMIT } from "./explain-difference.ts";
import type { Pasted } from "./finding.ts";
import { readQuery, toParameter } from "./pair.ts";
import { findValue, type PastedCall } from "./pasted-call.ts";
import { readCall } from "./read-call.ts";
import { readPasted } from "./read-pasted.ts";

/** What a pasted text shows of a call. A member is absent where the text does not show it. */
export interface PastedValues {
  readonly algorithm?: Algorithm;
  readonly method?: string;
  readonly host?: string;
  readonly action?: string;
  readonly version?: string;
  readonly accessKeyId?: string;
  readonly timestamp?: string;
  readonly nonce?: string;
  /** The operation's own, decoded, without the common parameters. */
  readonly parameters?: readonly NameValue[];
  /** Absent too where parameters are in both places. */
  readonly parametersIn?: "query" | "form";
}

/**
 * Reads the values of a call from any text that is understood here: a request as it was sent, a canonical request, a string to sign, or
 * a message that holds one. `undefined` for any other text, and for one that is longer than `PASTE_LIMIT`. It takes any
 * text, in a time that grows no faster than its length, and never throws.
 */
export function readValues(pasted: string): PastedValues | undefined {
  if (pasted.length > PASTE_LIMIT) return undefined;
  const texts = readPasted(pasted);
  const call = readCall(pasted);
  if (!texts) return call && readCallValues(call);
  const ofTexts = readTextValues(texts);
  // A dump of headers shows no parameters, and a text that was signed shows no place of a form.
  return call ? { ...readCallValues(call), ...ofTexts } : ofTexts;
}

/** The values as they are read, of which any may be missing. */
type FoundValues = { readonly [Name in keyof PastedValues]: PastedValues[Name] | undefined };

function keepFound(values: FoundValues): PastedValues {
  const found = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  // Only members without a value were taken away.
  return Object.fromEntries(found) as PastedValues;
}

const COMMON_PARAMETERS = new Set([
  "AccessKeyId",
  "Action",
  "Format",
  "SecurityToken",
  "Signature",
  "SignatureMethod",
  "SignatureNonce",
  "SignatureType",
  "SignatureVersion",
  "Timestamp",
  "Version",
]);

function isOwn([name]: NameValue): boolean {
  return !COMMON_PARAMETERS.has(name);
}

function readCallValues(call: PastedCall): PastedValues {
  const { algorithm, method, host, query, form = [], headers } = call;
  if (algorithm !== "HMAC-SHA1") {
    const isShown = query.length + form.length > 0 || call.kind !== "http";
    const parameters = isShown ? [...query, ...form] : undefined;
    const parametersIn = choosePlace(query, form);
    return keepFound({ ...readHeaders(headers), algorithm, method, host, parameters, parametersIn });
  }
  const parameters = [...query, ...form];
  const parametersIn = choosePlace(query.filter(isOwn), form.filter(isOwn)) ?? choosePlace(query, form);
  return keepFound({ ...readParameters(parameters), algorithm, method, host, parametersIn });
}

function choosePlace(
  query: readonly NameValue[],
  form: readonly NameValue[],
): PastedValues["parametersIn"] | undefined {
  if (query.length > 0 && form.length > 0) return undefined;
  if (query.length > 0) return "query";
  return form.length > 0 ? "form" : undefined;
}

function readParameters(parameters: readonly NameValue[]): FoundValues {
  return {
    action: findValue(parameters, "Action"),
    version: findValue(parameters, "Version"),
    accessKeyId: findValue(parameters, "AccessKeyId"),
    timestamp: findValue(parameters, "Timestamp"),
    nonce: findValue(parameters, "SignatureNonce"),
    parameters: parameters.filter(isOwn),
  };
}

const CREDENTIAL = /\bCredential=([^\s,]{1,256})/;

function readHeaders(headers: readonly NameValue[]): FoundValues {
  const [, credential] = CREDENTIAL.exec(findValue(headers, "authorization") ?? "") ?? [];
  return {
    action: findValue(headers, "x-acs-action"),
    version: findValue(headers, "x-acs-version"),
    accessKeyId: credential ?? findValue(headers, "x-acs-accesskey-id"),
    timestamp: findValue(headers, "x-acs-date"),
    nonce: findValue(headers, "x-acs-signature-nonce"),
  };
}

function readTextValues({ algorithm, stringToSign = "", canonicalRequest }: Pasted): PastedValues {
  if (algorithm === "HMAC-SHA1") {
    const parts = readRpcParts(stringToSign);
    const parameters = readQuery(readCanonicalQuery(parts)).map(toParameter);
    // A GET has no form, and any other method may have one.
    const parametersIn = parts.method === "GET" ? ("query" as const) : undefined;
    return keepFound({ ...readParameters(parameters), algorithm, method: parts.method, parametersIn });
  }
  return keepFound({ ...(canonicalRequest !== undefined && readRequestValues(canonicalRequest)), algorithm });
}

/** Parameters in a form are only a hash in a canonical request. */
function readRequestValues(text: string): FoundValues {
  const { method, query, headers } = readCanonicalParts(text);
  const pairs = headers.map(({ name, rawValue = "" }): NameValue => [name.toLowerCase(), rawValue.trim()]);
  const parameters = readQuery(query).map(toParameter);
  const isForm = findValue(pairs, "content-type")?.includes("x-www-form-urlencoded") === true;
  const place = isForm ? "form" : undefined;
  const isInQuery = parameters.length > 0;
  return {
    ...readHeaders(pairs),
    method,
    host: findValue(pairs, "host"),
    parameters: isInQuery ? parameters : undefined,
    parametersIn: isInQuery ? "query" : place,
  };
}
