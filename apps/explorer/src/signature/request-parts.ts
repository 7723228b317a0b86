import { percentEncode } from "@dataworks-kit/signature";
import type { SignedCall } from "./signed-call.ts";
import { REQUEST_PARTS, type RequestPart } from "./signing-step.ts";

/** A piece of a text, and the part of the request that it is. */
export interface Segment {
  readonly text: string;
  readonly part?: RequestPart;
}

/** The texts by which the parts are found. */
export type PartTexts = readonly { readonly part: RequestPart; readonly text: string }[];

/** The most characters of a text in which parts are looked for: a longer one is shown as it is. */
const LONGEST = 20_000;

/** The texts of a call's parts, as they are and as they are encoded once and twice. */
export function listPartTexts({ facts }: Pick<SignedCall, "facts">): PartTexts {
  return REQUEST_PARTS.flatMap((part) =>
    (facts[part] ?? [])
      .filter((text) => text.length > 0)
      .flatMap((text) => [...new Set([text, percentEncode(text), percentEncode(percentEncode(text))])])
      .map((text) => ({ part, text })),
  ).sort((a, b) => b.text.length - a.text.length);
}

/** Cuts a text into the parts of the request that stand in it. */
export function splitByParts(text: string, parts: PartTexts): readonly Segment[] {
  if (text.length > LONGEST) return [{ text }];
  return parts.reduce<readonly Segment[]>(
    (segments, { part, text: wanted }) =>
      segments.flatMap((segment) => (segment.part ? [segment] : splitOne(segment.text, wanted, part))),
    [{ text }],
  );
}

function splitOne(text: string, wanted: string, part: RequestPart): readonly Segment[] {
  const pieces = text.split(wanted);
  return pieces.flatMap((piece, index) => {
    const before: Segment[] = index === 0 ? [] : [{ text: wanted, part }];
    return piece === "" ? before : [...before, { text: piece }];
  });
}
