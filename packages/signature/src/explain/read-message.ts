import { toAcs3Pasted } from "./acs3-texts.ts";
import type { Pasted } from "./finding.ts";
import { unescapeText } from "./unwrap.ts";

// The words of the error catalogue before the text that the server signed.
const RPC_MARK = "string to sign is:";
const ACS3_MARK = "StringToSign is [";
const REQUEST_MARK = "CanonicalRequest is [";

/** The text of a message in which nothing was filled in. */
const PLACEHOLDER = /^(?:…|\.{3}|\\+u2026|%s)?(?:\]|$)/;

/** RPC's string to sign has none of the characters that end it in a text around it; that of a server is ASCII. */
const RPC_TEXT = /^(?:[^\s"'`<>,|)\]}\\\0-\x20\x7f-\uffff]|\\u[0-9a-f]{4})*/i;
/** A bracket can stand in a canonical request too, as in the host `[::1]`; the bracket after a line that is a hash ends it. */
const HASH_END = /(?:\n|\\n)[0-9a-f]{64}(?=\])/i;

/** The texts in the message of a SignatureDoesNotMatch, wherever it stands in a text. */
export function readMessage(text: string): Pasted | undefined {
  return readAcs3Message(text) ?? readRpcMessage(text);
}

/** Whether a text has the words of a SignatureDoesNotMatch before the text that the server signed. */
export function hasMark(text: string): boolean {
  return [RPC_MARK, ACS3_MARK, REQUEST_MARK].some((mark) => text.includes(mark));
}

/** RPC's string to sign at the beginning of a text that may go on after it. */
export function readRpcText(text: string, ofText: RegExp = RPC_TEXT): string {
  const [found = ""] = ofText.exec(text) ?? [];
  // It has no semicolon, so that an entity in it is always one.
  return unescapeText(found).replaceAll("&amp;", "&");
}

function readAcs3Message(text: string): Pasted | undefined {
  const stringToSign = readAfterMark(text, ACS3_MARK);
  const canonicalRequest = readAfterMark(text, REQUEST_MARK);
  return toAcs3Pasted({ stringToSign, canonicalRequest, isTrimmed: false });
}

function readAfterMark(text: string, mark: string): string | undefined {
  const at = text.indexOf(mark);
  if (at < 0) return undefined;
  const rest = text.slice(at + mark.length);
  if (PLACEHOLDER.test(rest.trimStart())) return undefined;
  const end = HASH_END.exec(rest);
  // Without an end, the text was cut.
  return unescapeText(end ? rest.slice(0, end.index + end[0].length) : rest);
}

function readRpcMessage(text: string): Pasted | undefined {
  const at = text.indexOf(RPC_MARK);
  if (at < 0) return undefined;
  const stringToSign = readRpcText(text.slice(at + RPC_MARK.length).trimStart());
  return stringToSign.includes("&") ? { algorithm: "HMAC-SHA1", stringToSign, isTrimmed: false } : undefined;
}
