import type { Algorithm } from "../request.ts";

/** What was found in a pasted text. At least one of the two texts is there. */
export interface Pasted {
  readonly algorithm: Algorithm;
  readonly stringToSign?: string;
  readonly canonicalRequest?: string;
  /** White space stood around the text and was taken away, because nothing says whether it belongs to it. */
  readonly isTrimmed: boolean;
}
