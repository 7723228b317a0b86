import type { Pasted } from "./pasted.ts";
import { readMessage, readRpcText } from "./read-message.ts";
import { type Unwrapped, unwrap, xmlMessage } from "./unwrap.ts";

/** `GET&%2F&`, and also without the path, or with a path or parameters that are not encoded. */
const RPC = /^[a-z]{0,10}&(?:%|\/|&|[\w.-]{1,64}(?:=|%3D))/i;
const RPC_WITHIN = /[\s"'`=:([{,](?=(?:GET|POST|PUT|DELETE|HEAD|PATCH)&%2F&)/;
const ACS3 = /^ACS3-[\w-]{1,32}\n/;
const ACS3_WITHIN = /ACS3-[\w-]{1,32}\n(?=[0-9a-f]{64})/i;
/** A method, and in the next line a path, or nothing where it was forgotten. */
const REQUEST = /(?:^|\n)(?=(?:[A-Za-z]{3,10}\n\/[^\n]*|[A-Z]{3,10}\n)\n)/;
const REQUEST_SIGN = /\n(?:host|x-acs-[a-z0-9-]{1,64}):/i;
const REQUEST_END = /\n[0-9a-f]{64}(?=\n)/i;

/**
 * Finds the string to sign, the canonical request or both: in a refusal's envelope, in its message, in an exception's
 * text around it, or as they are. `undefined` when there is neither. Never throws; markup is only text.
 */
export function readPasted(pasted: string): Pasted | undefined {
  const unwrapped = unwrap(pasted);
  const { text } = unwrapped;
  return readMessage(xmlMessage(text)) ?? readRpc(unwrapped) ?? readAcs3(unwrapped) ?? readRpcWithin(text);
}

function readRpc({ text, isTrimmed }: Unwrapped): Pasted | undefined {
  if (!RPC.test(text)) return undefined;
  return { algorithm: "HMAC-SHA1", stringToSign: takeLines(text, 1), isTrimmed };
}

function readAcs3({ text, isTrimmed }: Unwrapped): Pasted | undefined {
  const canonicalRequest = findCanonicalRequest(text);
  const stringToSign = findAcs3StringToSign(text);
  if (canonicalRequest === undefined && stringToSign === undefined) return undefined;
  return {
    algorithm: "ACS3-HMAC-SHA256",
    ...(stringToSign === undefined ? {} : { stringToSign }),
    ...(canonicalRequest === undefined ? {} : { canonicalRequest }),
    isTrimmed,
  };
}

function findCanonicalRequest(text: string): string | undefined {
  const start = REQUEST.exec(text);
  if (!start) return undefined;
  const request = text.slice(start.index + start[0].length);
  if (!REQUEST_SIGN.test(request)) return undefined;
  const end = REQUEST_END.exec(request);
  return end ? upTo(request, end.index + end[0].length) : request;
}

function findAcs3StringToSign(text: string): string | undefined {
  if (ACS3.test(text)) return takeLines(text, 2);
  const within = ACS3_WITHIN.exec(text);
  return within ? takeLines(text.slice(within.index), 2) : undefined;
}

function readRpcWithin(text: string): Pasted | undefined {
  const within = RPC_WITHIN.exec(text);
  if (!within) return undefined;
  return {
    algorithm: "HMAC-SHA1",
    stringToSign: readRpcText(text.slice(within.index + 1)),
    isTrimmed: false,
  };
}

/** The first lines, and the white space after them when that is all that follows. */
function takeLines(text: string, count: number): string {
  return upTo(text, text.split("\n", count).join("\n").length);
}

function upTo(text: string, end: number): string {
  return text.slice(end).trim() === "" ? text : text.slice(0, end);
}
