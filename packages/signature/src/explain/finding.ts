import type { Algorithm } from "../request.ts";

/** The steps of a signature as our side computed them. */
export interface OurSteps {
  readonly algorithm: Algorithm;
  readonly stringToSign: string;
  /** Of ACS3 only. */
  readonly canonicalRequest?: string;
}

/** Steps of which one may be unknown. */
export type KnownSteps = Pick<OurSteps, "algorithm"> & Partial<OurSteps>;

/** The texts that were found in a pasted text: at least one of the two. */
export interface Pasted {
  /** Absent for texts of ACS3 that name no algorithm of ours. */
  readonly algorithm?: Algorithm;
  readonly stringToSign?: string;
  readonly canonicalRequest?: string;
  /** White space stood around the text and was removed, because nothing says whether it belongs to the text. */
  readonly isTrimmed: boolean;
}

/** The texts that can be compared. */
export type ComparedText = "string to sign" | "canonical request";

/** The part of the protocol that differs. */
export type Place =
  | "method"
  | "path"
  | "canonical URI"
  | "canonicalized query string"
  | "parameter"
  | "header"
  | "empty line"
  | "signed headers"
  | "hashed request payload"
  | "algorithm"
  | "hashed canonical request"
  | "end";

/** The probable cause of the difference. "Ours" is our side's text, "theirs" is the pasted one. */
export type Cause =
  | "other value"
  | "other name"
  | "other method"
  | "only ours"
  | "only theirs"
  | "other order"
  /** One text has a parameter without a value, and the other leaves it, or its `=`, out. */
  | "empty value"
  | "letter case"
  | "white space"
  | "left out"
  | "cut off"
  | "more at the end"
  | "plus for space"
  /** One of `! ' ( ) * /`, which encoders of URLs like to leave as they are. */
  | "mark not encoded"
  | "tilde encoded"
  | "lower-case hex"
  | "encoded once"
  | "encoded too often"
  | "other encoding"
  | "other body"
  | "empty body"
  /** The hash of nothing, by the digest of another algorithm. */
  | "other digest"
  | "other canonical request"
  /** Another hash of the same canonical request. */
  | "other hash"
  /** The signature is part of the signed text. */
  | "signature itself"
  /** One has its parameters in the query, and the other in the body. */
  | "other place of parameters"
  | AloneCause
  | SetAsideCause;

/** The cause of a fault that a text shows alone. */
export type AloneCause =
  /** Of a time: `+08:00`, no `Z`, a fraction of a second, another form, and a clock that shows local time as UTC. */
  | "offset from UTC"
  | "no zone"
  | "fraction of a second"
  | "other time format"
  | "local time"
  /** The host is signed without the default port of its scheme. */
  | "default port"
  /** The last line is not what the header x-acs-content-sha256 holds. */
  | "two hashes"
  | "no hash"
  /** A parameter or a header that every call has. */
  | "missing"
  /** Of a request as it was sent: a signed header that is not there, and one that is there and is not signed. */
  | "not sent"
  | "not signed"
  /** Two parameters of a request have this name. */
  | "twice"
  /** The header Authorization cannot be read. */
  | "other form";

/** The cause of a difference that our side cannot remove, so that the comparison goes on after it. */
export type SetAsideCause =
  /** The time or the nonce differ: the texts belong to two calls. */
  | "another call"
  /** The access key, or the security token that belongs to it. */
  | "another key"
  | "another host"
  | "other port"
  /** Of the body, or of the answer that is accepted. */
  | "other media type";

/** A difference without its position. */
export interface Difference {
  readonly place: Place;
  /** Of the parameter or the header, decoded; ours where both have one. At most 40 characters. */
  readonly name?: string;
  readonly cause: Cause;
}

/** A few characters around a position. */
export interface Excerpt {
  readonly before: string;
  /** Begins with the first character that differs; empty where the text has ended. */
  readonly after: string;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The result of a comparison. */
export type Finding =
  | { readonly kind: "empty" }
  /** `limit` is in characters. */
  | { readonly kind: "too long"; readonly limit: number }
  | { readonly kind: "not recognised"; readonly looksLike: "query string" | "authorization" | "unknown" }
  | { readonly kind: "not recognised"; readonly looksLike: "refusal"; readonly code: string }
  | { readonly kind: "other algorithm"; readonly ours: Algorithm; readonly theirs: Algorithm }
  /** This side has no such text to compare with. */
  | { readonly kind: "no counterpart"; readonly what: ComparedText }
  | EqualTexts
  | DifferentTexts;

/** The texts are the same. */
export interface EqualTexts {
  readonly kind: "equal";
  readonly algorithm: Algorithm;
  readonly what: ComparedText;
  /** White space stood around the pasted text, which may or may not have been signed. */
  readonly isTrimmed: boolean;
}

/** The texts differ, and this is the first difference. */
export interface DifferentTexts extends Difference {
  readonly kind: "different";
  readonly algorithm: Algorithm;
  readonly what: ComparedText;
  /** The index of the first difference, in UTF-16 units and between code points: the same in both texts. */
  readonly at: number;
  /** The line of that index, from 1. */
  readonly line: number;
  readonly ours: Excerpt;
  /** Line ends are line feeds here, and escapes of JSON, XML and logs are read. */
  readonly theirs: Excerpt;
  /** With a cause that is set aside: all such causes, each once, in the order of the text. */
  readonly setAside?: readonly SetAsideCause[];
  /** With a cause that is set aside: the first difference that has another cause. */
  readonly beyond?: Difference;
}
