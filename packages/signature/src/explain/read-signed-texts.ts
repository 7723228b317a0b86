import { ACS3_ALGORITHMS } from "../acs3-algorithm.ts";
import type { Algorithm } from "../request.ts";
import type { Sides } from "./explain-refusal.ts";
import type { ComparedText, KnownSteps, Pasted } from "./finding.ts";
import { readAlike } from "./read-pasted.ts";
import { readSide } from "./read-side.ts";

/** The texts that `explainRefusal` compares, without what stood around them. */
export interface SignedTexts {
  readonly algorithm: Algorithm;
  readonly what: ComparedText;
  /** Absent where this side was not given, or shows no such text. */
  readonly server?: string;
  readonly mine?: string;
}

/** Reads the texts that were signed out of what was pasted, to show them; `undefined` where there are none. */
export function readSignedTexts({ server = "", mine = "" }: Sides): SignedTexts | undefined {
  const theirs = readSide("server", server)?.texts;
  const ours = readSide("mine", mine)?.texts ?? (theirs && readAlike(mine, toSteps(theirs)));
  if (!theirs && !ours) return undefined;
  const algorithm = ours?.algorithm ?? theirs?.algorithm ?? ACS3_ALGORITHMS[0];
  const hasRequests = [theirs, ours].every((texts) => !texts || texts.canonicalRequest !== undefined);
  const read = (texts: Pasted | undefined) => (hasRequests ? texts?.canonicalRequest : texts?.stringToSign);
  const texts = { server: read(theirs), mine: read(ours) };
  return {
    algorithm,
    what: hasRequests ? "canonical request" : "string to sign",
    ...(texts.server !== undefined && { server: texts.server }),
    ...(texts.mine !== undefined && { mine: texts.mine }),
  };
}

function toSteps({ isTrimmed: _, ...texts }: Pasted): KnownSteps {
  return { algorithm: ACS3_ALGORITHMS[0], ...texts };
}
