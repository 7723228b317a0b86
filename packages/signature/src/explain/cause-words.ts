import type { Cause } from "./finding.ts";

const RULE = "Encode the bytes of UTF-8, all but A-Z a-z 0-9 - _ . ~, as % and upper-case hex.";

/** The cause of a difference in sentences, of which the place is the subject. */
export const CAUSE_WORDS: Readonly<Record<Cause, (place: string) => readonly string[]>> = {
  "other value": (place) => [`${place} has another value in the pasted text.`],
  "other name": (place) => [`${place} has another name in the pasted text.`],
  "other method": (place) => [
    `${place} differs in the pasted text.`,
    "It counts: the same call by GET and by POST has two signatures.",
  ],
  "only ours": (place) => [`${place} is missing from the pasted text.`],
  "only theirs": (place) => [`${place} is only in the pasted text.`],
  "other order": (place) => [
    `${place} is in another place of the order in the pasted text.`,
    "Sort by the bytes of the names, capital letters before small ones, and before anything is encoded.",
  ],
  "empty value": (place) => [
    `${place} is empty on one side and left out on the other.`,
    "A parameter that is sent with an empty value is signed with it too, as Name=.",
  ],
  "letter case": (place) => [
    `${place} differs in capital and small letters only.`,
    "Methods are signed in upper case; names of headers, and hex of hashes, in lower case.",
  ],
  "white space": (place) => [
    `${place} differs in white space or a line feed only.`,
    "Values of headers are trimmed, and nothing stands before or after the text.",
  ],
  "left out": (place) => [`${place} is left out in the pasted text.`, "It is part of every call's text."],
  "cut off": (place) => [`${place} is where the pasted text ends.`, "It was probably cut: paste all of it."],
  "more at the end": () => ["One of the texts goes on where the other ends."],
  "plus for space": (place) => [
    `${place} has a + for a space in the pasted text, as forms have it.`,
    "Signatures have %20.",
  ],
  "mark not encoded": (place) => [
    `${place} has one of ! ' ( ) * / as it is in the pasted text, as many encoders leave it.`,
    RULE,
  ],
  "tilde encoded": (place) => [`${place} has %7E in the pasted text.`, "A ~ is signed as it is."],
  "lower-case hex": (place) => [`${place} has escapes in lower case in the pasted text.`, RULE],
  "encoded once": (place) => [
    `${place} is encoded one time too few in the pasted text.`,
    "Each name and each value is encoded; for RPC, the whole canonicalized query string once more.",
  ],
  "encoded too often": (place) => [
    `${place} is encoded one time too often in the pasted text.`,
    "Sign decoded parameters, each encoded once; for RPC, the whole canonicalized query string once more.",
  ],
  "other encoding": (place) => [`${place} is the same text in another encoding.`, RULE],
  "other port": (place) => [
    `${place} names another port.`,
    "It is signed as it is sent: with a port that is not the default, and without the default port.",
  ],
  "other body": (place) => [
    `${place} is that of another body.`,
    "It covers the bytes of the body as they are sent, and no answer can show them.",
    "Compare the bodies of both sides, or let the parameters travel in the query on both sides, where each parameter is compared.",
  ],
  "empty body": (place) => [
    `${place} is that of an empty body on one side only.`,
    "Hash the body before it is consumed, and send the same bytes.",
  ],
  "other digest": (place) => [
    `${place} is the hash of an empty body on both sides, but one is by SHA-256 and the other by SM3.`,
    "Every hash of a call is by the digest of its algorithm. With ACS3-HMAC-SM3 the header x-acs-content-sha256 holds an SM3 hash.",
  ],
  "other canonical request": (place) => [
    `${place} differs, so the canonical requests do.`,
    "Paste the canonical request to see where.",
  ],
  "other hash": (place) => [
    `${place} differs, although the canonical requests are the same.`,
    "Something else was hashed: perhaps other line ends, or a line feed at the end.",
  ],
  "signature itself": (place) => [`${place} is part of the signed text.`, "A signature never covers itself."],
  "other place of parameters": (place) => [
    `${place} is empty on one side only, and the bodies differ: one has its parameters in the query, and the other in the body.`,
    "Let the parameters travel in the same place on both sides.",
  ],
  "another key": (place) => [`${place} belongs to another access key, which this side cannot have.`],
  "another host": (place) => [
    `${place} names another host.`,
    "It is signed as it is sent, so let it be the host of the address that the call goes to.",
  ],
  "other media type": (place) => [`${place} names another media type, which this side cannot set.`],
  "another call": (place) => [`${place} differs, so the texts belong to two calls.`],
};
