import { CAUSE_WORDS } from "./cause-words.ts";
import type { ExplanationWords, FindingWords, SideWords } from "./explanation-words.ts";
import type { CallKind } from "./pasted-call.ts";
import { PLACE_WORDS } from "./place-words.ts";
import { SET_ASIDE_WORDS } from "./set-aside-words.ts";

const FINDING_WORDS: FindingWords = {
  pasted: "the pasted text",
  empty: "Nothing was pasted.",
  tooLong: (limit) =>
    `The pasted text is longer than ${limit} characters. Paste the message or the text alone.`,
  otherAlgorithm: (theirs, ours) => [
    `The pasted text belongs to ${theirs}, and this side signs with ${ours}.`,
    "Choose the same algorithm on both sides.",
  ],
  noCounterpart: (what) => `This side has no ${what} to compare with.`,
  unrecognised: {
    "query string": [
      "This looks like a query string.",
      "Paste the string to sign that is made of it: for RPC, it begins with the method and &%2F&.",
    ],
    authorization: [
      "This looks like the header Authorization, which shows no step of its signature.",
      "Paste the canonical request.",
    ],
    unknown: [
      "Neither a string to sign nor a canonical request was found in the pasted text.",
      "Paste the message of SignatureDoesNotMatch, or the text that your code signs.",
    ],
  },
  refusal: (code) => `The refusal ${code} holds no string to sign.`,
  otherRefusal: "Only the message of SignatureDoesNotMatch repeats it.",
  scriptedRefusal:
    "A script of the mock server answers so, without the signed text. Paste the answer to a call that was checked, or the text that your code signs.",
  same: (what) =>
    `The ${what} is the same on both sides, so the secret differs, or the key that was made from it, or how the signature is computed.`,
  keys: {
    RPC: "The key of the HMAC is the secret and an & after it, and its digest is SHA-1; the signature is base64 of its bytes, not of hex, and encoded like any parameter when it is sent.",
    ACS3: "The key of the HMAC is the bare secret, without an & after it; the signature is lower-case hex, by the digest of the algorithm.",
  },
  whiteSpace: "White space around the pasted text was not compared: if your code signs it, it is the reason.",
  beyond: "Beyond that:",
  position: ({ what, line, at }) =>
    `The ${what} differs first in line ${line}, after ${at} characters of the text.`,
};

const SOURCES: Readonly<Record<CallKind, string>> = {
  curl: "the curl command",
  url: "the URL",
  har: "the HAR",
  http: "the HTTP request",
};

const WHOSE = { server: "the text of the server", mine: "the text of your code" } as const;

const SIDE_WORDS: SideWords = {
  empty: "Nothing was given. Give what the server says it signed, what your code signed, or both.",
  whose: WHOSE,
  textOf: (kind) => `the text of ${SOURCES[kind]}`,
  writtenFrom: (kind, side) =>
    side === "mine"
      ? `Your text was written from ${SOURCES[kind]} by the rules, not by your code.`
      : `The text of the server was written from ${SOURCES[kind]} by the rules, not by the server.`,
  askFor: {
    server: "Add the text that your code signs: its first difference from this one is the reason.",
    mine: "Add what the server says it signed, from the message of SignatureDoesNotMatch: the first difference is the reason.",
  },
  askForCode:
    "Give this request as what the server signed, and the text that your code signs as yours: their first difference is the reason.",
  requestsServe:
    "A request as it was sent serves too: a curl command, a signed URL, a HAR, or an HTTP request with its headers.",
  within: (side, verdict) => `In ${WHOSE[side]}: ${verdict}`,
  right: (text) => `Nothing is wrong with ${text} by itself.`,
  also: (fault) => `Also: ${fault}`,
  unchanged: (what, kind, isOfServer) => {
    const other = isOfServer ? "what the server signed" : "that of the other request";
    return [
      `The ${what} of ${SOURCES[kind]} is the same as ${other}, so the request was not changed on its way.`,
      "Your code signs another text than this, or with another secret: compare the text that it signs.",
    ];
  },
};

/** An explanation in English. */
export const ENGLISH: ExplanationWords = {
  places: PLACE_WORDS,
  causes: CAUSE_WORDS,
  findings: FINDING_WORDS,
  setAside: SET_ASIDE_WORDS,
  sides: SIDE_WORDS,
};
