/** A text in three: what is as it was, what changed, what is as it was again. */
export interface ChangedPart {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

/** The part of a text that changed, from the first difference to the last. Surrogate pairs stay whole. */
export function findChangedPart(earlier: string, text: string): ChangedPart {
  const shorter = Math.min(earlier.length, text.length);
  let start = 0;
  while (start < shorter && earlier[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && earlier.at(-1 - end) === text.at(-1 - end)) end += 1;
  if (isLowSurrogate(text, start)) start -= 1;
  if (end > 0 && isLowSurrogate(text, text.length - end)) end -= 1;
  return {
    before: text.slice(0, start),
    changed: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
