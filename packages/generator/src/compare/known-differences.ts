import type { SourceDocument } from "../generate.ts";
import { GeneratorError, type Problem } from "../generator-error.ts";
import { isJsonObject, type Json, pointTo } from "../json-pointer.ts";
import type { Difference } from "./difference.ts";

/** A difference that is meant, and why. */
export interface KnownDifference {
  /** `DOCUMENT#/json/pointer`, or the pointer alone. */
  readonly pointer: string;
  readonly reason: string;
}

/** Differences, apart by what is known of them. */
export interface SortedDifferences {
  readonly fresh: readonly Difference[];
  readonly known: readonly (Difference & { readonly reason: string })[];
  /** Known ones that are no longer there. */
  readonly gone: readonly KnownDifference[];
}

/**
 * Reads a list of known differences.
 *
 * @throws GeneratorError for anything but a list of pointers and reasons
 */
export function readKnownDifferences({ name, document }: SourceDocument): KnownDifference[] {
  const problems: Problem[] = [];
  const refuse = (pointer: string, reason: string) => problems.push({ document: name, pointer, reason });
  if (!Array.isArray(document)) refuse("#", "must be a list, each entry with pointer and reason");
  const known = (Array.isArray(document) ? document : []).flatMap((entry: Json, index) => {
    const { pointer, reason } = isJsonObject(entry) ? entry : {};
    const place = pointTo("#", index);
    const isPointer = typeof pointer === "string" && /^[^#]*#(\/|$)/.test(pointer);
    if (!isPointer) refuse(pointTo(place, "pointer"), "must be DOCUMENT#/json/pointer");
    const isReason = typeof reason === "string" && reason.trim() !== "";
    if (!isReason) refuse(pointTo(place, "reason"), "must say why the difference is meant");
    return isPointer && isReason ? [{ pointer, reason }] : [];
  });
  if (problems.length > 0) throw new GeneratorError(problems);
  return known;
}

/** Tells known differences from new ones, and names those of the compared documents that are no longer there. */
export function sortDifferences(
  differences: readonly Difference[],
  known: readonly KnownDifference[],
  documents: readonly string[],
): SortedDifferences {
  const reasons = new Map(known.map(({ pointer, reason }) => [pointer, reason]));
  const findReason = ({ document, pointer }: Difference) =>
    reasons.get(`${document}${pointer}`) ?? reasons.get(pointer);
  const present = new Set(differences.flatMap(({ document, pointer }) => [`${document}${pointer}`, pointer]));
  const isCompared = ({ pointer }: KnownDifference) =>
    pointer.startsWith("#") || documents.some((name) => pointer.startsWith(`${name}#`));
  return {
    fresh: differences.filter((difference) => findReason(difference) === undefined),
    known: differences.flatMap((difference) => {
      const reason = findReason(difference);
      return reason === undefined ? [] : [{ ...difference, reason }];
    }),
    gone: known.filter((entry) => isCompared(entry) && !present.has(entry.pointer)),
  };
}
