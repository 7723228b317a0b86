import { PASTE_LIMIT } from "./explain-difference.ts";
import type { Difference, Pasted } from "./finding.ts";
import { judgeAlone } from "./judge-alone.ts";
import { judgeCall } from "./judge-call.ts";
import type { CallKind, PastedCall } from "./pasted-call.ts";
import { readCall } from "./read-call.ts";
import { hasMark } from "./read-message.ts";
import { readPasted } from "./read-pasted.ts";
import { writeText } from "./write-text.ts";

/** Whose text it is: what the server says it signed, or what the caller's code signed. */
export type Side = "server" | "mine";

/** What the text of a side was written from by the rules, where a request was pasted instead of a text. */
export type WrittenFrom = Readonly<Partial<Record<Side, CallKind>>>;

/** What was found in the text of a side. */
export interface Reading {
  readonly texts: Pasted;
  /** The request that the texts were written from. */
  readonly call?: PastedCall;
}

/** Reads the text of a side, or writes it by the rules from a request. `undefined` where there is neither, or too much. */
export function readSide(side: Side, pasted: string): Reading | undefined {
  if (pasted.length > PASTE_LIMIT) return undefined;
  const texts = readPasted(pasted);
  // A HAR holds the refusal too, which shows the text of the server; then the request is the caller's.
  const isOfServer = side === "mine" && hasMark(pasted);
  const call = texts && !isOfServer ? undefined : readCall(pasted);
  if (call) return { texts: writeText(call), call };
  return texts && { texts };
}

/** What is wrong with the text of a side by itself. */
export function judgeReading({ texts, call }: Reading, now: number | undefined): Difference[] {
  return call ? judgeCall(call, now) : judgeAlone(texts, now);
}

/** What the texts were written from, as a member of an explanation; nothing where both were pasted. */
export function listSources(readings: Readonly<Partial<Record<Side, Reading | undefined>>>): {
  readonly writtenFrom?: WrittenFrom;
} {
  const { server, mine } = readings;
  if (!server?.call && !mine?.call) return {};
  return {
    writtenFrom: {
      ...(server?.call && { server: server.call.kind }),
      ...(mine?.call && { mine: mine.call.kind }),
    },
  };
}
