import { toAcs3Pasted } from "./acs3-texts.ts";
import { cutName } from "./excerpt.ts";
import type { Finding, KnownSteps, Pasted } from "./finding.ts";
import { hasMark, readMessage, readRpcText } from "./read-message.ts";
import { readXmlMessage, type Unwrapped, unwrap } from "./unwrap.ts";

/** `GET&%2F&`, and also without the path, or with a path or parameters that are not encoded. */
const RPC = /^[a-z]{0,10}&(?:%|\/|&|[\w.-]{1,64}(?:=|%3D))/i;
/** The same within a line of a log or of code; a path that is missing shows by a parameter that is encoded again. */
const RPC_WITHIN =
  /(?<![\w&?%./-])(?=(?:GET|POST|PUT|DELETE|HEAD|PATCH)&(?:(?:%2F|%252F|\/)?&|[\w.-]{1,64}%(?:25)?3D))/i;
/** Marks of code and of Chinese prose end it there. An apostrophe or a bracket within it is one that an encoder left. */
const RPC_WITHIN_TEXT =
  /^(?:[^\s"'`<>,|)\]}\\\0-\x20\x7f\u200b-\u206f\u3000-\u303f\uff00-\uffef]|[')](?=[\w%&])|\\u[0-9a-f]{4})*/i;
const ACS3 = /^ACS3-[\w-]{1,32}\n/;
const ACS3_WITHIN = /ACS3-[\w-]{1,32}\n(?=[0-9a-f]{64})/i;
/** A method, and in the next line a path, or nothing where it was forgotten, or the query where even its line was. */
const REQUEST =
  /(?:^|\n)(?=(?:[A-Za-z]{3,10}\n[ \t]{0,32}\/[^\n]*|[A-Z]{3,10}\n(?:%2F|[\w.%~-]{1,64}=[^\n]*)?)\n)/;
/** The same within a line of a log or of code. */
const REQUEST_WITHIN =
  /(?<![\w&?%./-])(?=(?:(?:GET|POST|PUT|DELETE|HEAD|PATCH)\n(?:\/[^\n]*|%2F|[\w.%~-]{1,64}=[^\n]*)?|(?:get|post|put|delete|head|patch|Get|Post|Put|Delete|Head|Patch)\n\/[^\n]*)\n)/;
const REQUEST_SIGN = /\n[ \t]{0,32}(?:host|x-acs-[a-z0-9-]{1,64}):/i;
const REQUEST_END = /\n[ \t]{0,32}(?:[0-9a-f]{64}|[\w+/]{43}=)(?=[^0-9a-z])/i;

/**
 * Finds the string to sign, the canonical request or both: in a refusal's envelope, in its message, in an exception's
 * text around it, or as they are. `undefined` when there is neither. Never throws; markup is only text.
 */
export function readPasted(pasted: string): Pasted | undefined {
  const unwrapped = unwrap(pasted);
  return readUnwrapped(unwrapped) ?? readEscapedLine(unwrapped);
}

function readUnwrapped(unwrapped: Unwrapped): Pasted | undefined {
  const { text } = unwrapped;
  return (
    readMessage(readXmlMessage(text)) ?? readRpc(unwrapped) ?? readAcs3(unwrapped) ?? readRpcWithin(text)
  );
}

const ESCAPED_LINE =
  /^.*(?:\b(?:GET|POST|PUT|DELETE|HEAD|PATCH)(?:\\{1,2}u0026|\\{1,2}(?:r\\{1,2})?n)|\bACS3-[\w-]{1,32}\\{1,2}n).*$/im;

/** Among the lines of a log, one that holds the text with its line feeds escaped. */
function readEscapedLine({ text }: Unwrapped): Pasted | undefined {
  const [line] = ESCAPED_LINE.exec(text) ?? [];
  return line === undefined || line === text ? undefined : readUnwrapped(unwrap(line));
}

function readRpc({ text, isTrimmed }: Unwrapped): Pasted | undefined {
  if (!RPC.test(text)) return undefined;
  return { algorithm: "HMAC-SHA1", stringToSign: takeLines(text, 1), isTrimmed };
}

function readAcs3({ text, isTrimmed, hasReturns }: Unwrapped): Pasted | undefined {
  const lineEnd = hasReturns ? "\r\n" : "\n";
  return toAcs3Pasted({
    stringToSign: findAcs3StringToSign(text)?.replaceAll("\n", lineEnd),
    canonicalRequest: findCanonicalRequest(text)?.replaceAll("\n", lineEnd),
    isTrimmed,
  });
}

function findCanonicalRequest(text: string): string | undefined {
  const start = REQUEST.exec(text) ?? REQUEST_WITHIN.exec(text);
  if (!start) return undefined;
  const request = text.slice(start.index + start[0].length);
  if (!REQUEST_SIGN.test(request)) return undefined;
  const end = REQUEST_END.exec(request);
  return end ? cutAfter(request, end.index + end[0].length) : request;
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
    stringToSign: readRpcText(text.slice(within.index), RPC_WITHIN_TEXT),
    isTrimmed: false,
  };
}

/** The first lines, and the white space after them when nothing else follows. */
function takeLines(text: string, count: number): string {
  return cutAfter(text, text.split("\n", count).join("\n").length);
}

function cutAfter(text: string, end: number): string {
  return text.slice(end).trim() === "" ? text : text.slice(0, end);
}

// Texts that share half of their characters at both ends are versions of the same text.
const ENOUGH = 0.5;

/**
 * Takes a pasted text for our text which begins and ends like it. It reads a text that lost its form, for example a string to
 * sign with a slip in the method.
 */
export function readAlike(pasted: string, ours: KnownSteps): Pasted | undefined {
  const { algorithm, stringToSign = "", canonicalRequest = "" } = ours;
  const { text, isTrimmed } = unwrap(pasted);
  if (isAlike(text, stringToSign)) return { algorithm, stringToSign: text, isTrimmed };
  return isAlike(text, canonicalRequest) ? { algorithm, canonicalRequest: text, isTrimmed } : undefined;
}

function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const longer = Math.max(a.length, b.length);
  return longer > 0 && head + tail >= ENOUGH * longer;
}

const CODE = /["'<]?\b(?:Error)?[Cc]ode["']?\s?[:=>]\s?["']?([A-Z][A-Za-z]{2,60}(?:\.[A-Za-z.]{1,60})?)/;
const QUERY = /^\s?\??[\w.%-]{1,64}=/;

/** The likely kind of a text that holds neither a string to sign nor a canonical request. */
export function explainUnrecognised(pasted: string): Finding {
  const text = pasted.trim();
  const [, code = hasMark(text) ? "SignatureDoesNotMatch" : undefined] = CODE.exec(text) ?? [];
  if (code !== undefined) return { kind: "not recognised", looksLike: "refusal", code: cutName(code) };
  if (text.includes("Credential=") && text.includes("SignedHeaders="))
    return { kind: "not recognised", looksLike: "authorization" };
  const looksLike = QUERY.test(text) && text.includes("&") ? "query string" : "unknown";
  return { kind: "not recognised", looksLike };
}
