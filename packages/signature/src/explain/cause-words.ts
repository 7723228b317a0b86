import type { Cause } from "./finding.ts";

const RULE = "Encode the bytes of UTF-8, all but A-Z a-z 0-9 - _ . ~, as % and upper-case hex.";

const TIME = "Write it in UTC as 2026-01-31T12:00:00Z.";

/** The cause of a difference in sentences, of which the place is the subject; `theirs` is what the compared text is called. */
export const CAUSE_WORDS: Readonly<Record<Cause, (place: string, theirs: string) => readonly string[]>> = {
  "other value": (place, theirs) => [`${place} has another value in ${theirs}.`],
  "other name": (place, theirs) => [`${place} has another name in ${theirs}.`],
  "other method": (place, theirs) => [
    `${place} differs in ${theirs}.`,
    "It counts: the same call by GET and by POST has two signatures.",
  ],
  "only ours": (place, theirs) => [`${place} is missing from ${theirs}.`],
  "only theirs": (place, theirs) => [`${place} is only in ${theirs}.`],
  "other order": (place, theirs) => [
    `${place} is in another place of the order in ${theirs}.`,
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
  "left out": (place, theirs) => [`${place} is left out in ${theirs}.`, "It is part of every call's text."],
  "cut off": (place, theirs) => [
    `${place} is where ${theirs} ends.`,
    "It was probably cut: paste all of it.",
  ],
  "more at the end": () => ["One of the texts goes on where the other ends."],
  "plus for space": (place, theirs) => [
    `${place} has a + for a space in ${theirs}, as forms have it.`,
    "Signatures have %20.",
  ],
  "mark not encoded": (place, theirs) => [
    `${place} has one of ! ' ( ) * / as it is in ${theirs}, as many encoders leave it.`,
    RULE,
  ],
  "tilde encoded": (place, theirs) => [`${place} has %7E in ${theirs}.`, "A ~ is signed as it is."],
  "lower-case hex": (place, theirs) => [`${place} has escapes in lower case in ${theirs}.`, RULE],
  "encoded once": (place, theirs) => [
    `${place} is encoded one time too few in ${theirs}.`,
    "Each name and each value is encoded; for RPC, the whole canonicalized query string once more.",
  ],
  "encoded too often": (place, theirs) => [
    `${place} is encoded one time too often in ${theirs}.`,
    "Sign decoded parameters, each encoded once; for RPC, the whole canonicalized query string once more.",
  ],
  "other encoding": (place, theirs) => [`${place} is not encoded by the rule in ${theirs}.`, RULE],
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
  "offset from UTC": (place) => [`${place} has an offset from UTC.`, TIME],
  "no zone": (place) => [`${place} does not end with Z, so nobody knows its zone.`, TIME],
  "fraction of a second": (place) => [`${place} has a fraction of a second, which ACS3 does not take.`, TIME],
  "other time format": (place) => [`${place} is not in the form of a time that is signed.`, TIME],
  "local time": (place) => [
    `${place} is ahead by whole hours: it is local time with a Z.`,
    "Take the time in UTC; a Z alone does not make it so.",
  ],
  "default port": (place) => [
    `${place} has the default port.`,
    "HTTP clients leave it out of the header, and the server signs what it gets: sign the host without it.",
  ],
  "two hashes": (place) => [
    `${place} is not the value of the header x-acs-content-sha256.`,
    "Both are the hash of the body as it is sent: compute it once, and put it in both places.",
  ],
  "no hash": (place) => [`${place} is not a hash in lower-case hex.`, "It has 64 characters of 0-9 and a-f."],
  "not sent": (place) => [
    `${place} is among the signed headers, and the request does not have it.`,
    "Send every header that was signed.",
  ],
  "not signed": (place) => [
    `${place} was sent, and is not among the signed headers.`,
    "The host and every x-acs- header are signed.",
  ],
  twice: (place) => [
    `${place} was sent more than once.`,
    "Each name is sent once; the items of a list have names of their own, as Tag.1.Key.",
  ],
  "other form": (place) => [
    `${place} cannot be read.`,
    "It has the form ACS3-HMAC-SHA256 Credential=...,SignedHeaders=...,Signature=..., with the signed headers between semicolons.",
  ],
  missing: (place) => [`${place} is missing, and every call has it.`],
  "another key": (place, theirs) => [
    `${place} belongs to another access key in ${theirs}.`,
    "Sign with the id and the secret of one key, and with its token where it has one.",
  ],
  "another host": (place) => [
    `${place} names another host.`,
    "It is signed as it is sent, so let it be the host of the address that the call goes to.",
  ],
  "other media type": (place, theirs) => [
    `${place} names another media type in ${theirs}.`,
    "It is signed as it is sent: HTTP clients like to add a charset, or to set the type of a form themselves.",
  ],
  "another call": (place) => [`${place} differs, so the texts belong to two calls.`],
};
