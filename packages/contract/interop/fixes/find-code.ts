import { type Cause, type Difference, type Fix, findFix, type Place } from "@dataworks-kit/signature/explain";

/** How a call is signed. */
export type Algorithm = Parameters<typeof findFix>[1];

/** Texts in which encoders, shells and literals differ. */
export const HOSTILE = [
  "a b",
  "*",
  "~",
  "'",
  "(",
  ")",
  "!",
  "/",
  "é",
  "😀",
  "+",
  "%",
  "=&",
  "",
  "%41\\x41$(exit)`",
];

/** The fix of a difference, which must have one. */
export function findCode(
  place: Place,
  cause: Cause,
  more: { name?: string; algorithm?: Algorithm } = {},
): Fix {
  const { name, algorithm = "HMAC-SHA1" } = more;
  const difference: Difference = { place, cause, ...(name !== undefined && { name }) };
  const fix = findFix(difference, algorithm);
  if (!fix) throw new Error(`No code for ${cause} of ${place} ${name ?? ""}`);
  return fix;
}

/** A secret that shells and encoders would change. */
export const SECRET = "s'e c%r\\é&t";

/** A time as it is signed. */
export const TIME = "2026-01-31T12:00:00Z";
