import { digestHex, hasDigest } from "#crypto";
import { DIGESTS } from "../acs3-algorithm.ts";
import type { NameValue } from "../parameters.ts";
import type { Algorithm } from "../request.ts";
import { BODY_WORDS, type BodyForm, type BodyText, listBodies } from "./likely-bodies.ts";
import { toWellFormed } from "./pair.ts";

/** What is known of the call that a hash belongs to. */
export interface HashedCall {
  /** Those that travel in the body, decoded, in the order sent. */
  readonly parameters: readonly NameValue[];
  readonly algorithm: Algorithm;
}

/** What was done to the text of a body when it became bytes. Absent in an id: UTF-8, and nothing around it. */
type BodyBytes = "line feed" | "CRLF" | "byte order mark" | "UTF-16LE" | "Latin-1";

/** A stable name of a body. `form` is the right one for parameters in the body, and `empty` for parameters in the query. */
export type LikelyBodyId = BodyForm | `${BodyForm}, ${BodyBytes}`;

/** The body that a hash belongs to. */
export interface LikelyBody {
  readonly id: LikelyBodyId;
  /** In English. It holds nothing of the call. */
  readonly sentence: string;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * Finds the body that was hashed, among those that clients hash by mistake and the right one. `undefined` where none fits, and for
 * HMAC-SHA1, which hashes no body, and an algorithm whose digest this runtime lacks. Hex in upper case is read too.
 */
export async function findHashedBody(hash: string, call: HashedCall): Promise<LikelyBody | undefined> {
  const { parameters, algorithm } = call;
  const wanted = hash.trim().toLowerCase();
  if (algorithm === "HMAC-SHA1" || !HASH.test(wanted) || !hasDigest(DIGESTS[algorithm])) return undefined;
  const wellFormed = parameters.map(([name, value]): NameValue => [toWellFormed(name), toWellFormed(value)]);
  for (const { message, body } of listMessages(listBodies(wellFormed)))
    if ((await digestHex(DIGESTS[algorithm], message)) === wanted) return body;
  return undefined;
}

interface Message {
  readonly message: string | Uint8Array;
  readonly body: LikelyBody;
}

/** The texts as they are first, because they are the most likely. */
function* listMessages(texts: readonly BodyText[]): Generator<Message> {
  for (const { form, text } of texts) yield { message: text, body: describeBody(form, BODY_WORDS[form]) };
  for (const { form, text } of texts)
    for (const { bytes, words, write } of text === "" ? [] : BYTES)
      yield {
        message: write(text),
        body: describeBody(`${form}, ${bytes}`, `${BODY_WORDS[form]}, ${words}`),
      };
}

function describeBody(id: LikelyBodyId, words: string): LikelyBody {
  return { id, sentence: `The hash is that of ${words}.` };
}

interface BytesRule {
  readonly bytes: BodyBytes;
  readonly words: string;
  readonly write: (text: string) => string | Uint8Array;
}

const BYTES: readonly BytesRule[] = [
  { bytes: "line feed", words: "with a line feed at its end", write: (text) => `${text}\n` },
  { bytes: "CRLF", words: "with a line end of Windows (CRLF) at its end", write: (text) => `${text}\r\n` },
  { bytes: "byte order mark", words: "with a byte order mark before it", write: (text) => `\uFEFF${text}` },
  { bytes: "UTF-16LE", words: "in UTF-16LE instead of UTF-8", write: toUtf16 },
  { bytes: "Latin-1", words: "in Latin-1 instead of UTF-8", write: toLatin1 },
];

function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}

/** What has no place in Latin-1 becomes a question mark, as in most languages. */
function toLatin1(text: string): Uint8Array {
  const units = text.replace(/[^\0-\xff]/gu, "?");
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
