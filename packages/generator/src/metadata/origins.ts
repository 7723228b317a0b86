import type { Problem } from "../generator-error.ts";

/** A place of a document, and the place of the metadata from which it was made. */
export type Origin = readonly [document: string, metadata: string];

/** A problem of a document that was made, told at the place of the metadata from which it came. */
export function toMetadataProblem(
  problem: Problem,
  { origins, metadata, pointer }: { origins: readonly Origin[]; metadata: string; pointer: string },
): Problem {
  const [nearest] = origins
    .filter(([made]) => problem.pointer === made || problem.pointer.startsWith(`${made}/`))
    .sort(([a], [b]) => b.length - a.length);
  const place = nearest ? `${nearest[1]}${problem.pointer.slice(nearest[0].length)}` : pointer;
  return { document: metadata, pointer: place, reason: problem.reason };
}
