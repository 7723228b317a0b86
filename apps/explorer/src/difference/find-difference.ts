import { compareAcs3StringToSign, compareCanonicalRequest } from "./compare-acs3.ts";
import { compareRpc } from "./compare-rpc.ts";
import type { Algorithm, ComparedText, Difference } from "./finding.ts";

/** Two versions of one text, which are not the same. */
export interface Comparison {
  readonly algorithm: Algorithm;
  readonly what: ComparedText;
  readonly ours: string;
  readonly theirs: string;
}

/** The first difference, and the first beyond time and nonce when it is theirs. */
export interface Found extends Difference {
  readonly beyond?: Difference;
}

const CUT_SIGN = /(?:\.\.\.|…)$/;

/** Finds the place of the first difference in the protocol, and its likely cause. */
export function findDifference(comparison: Comparison): Found {
  const { ours, theirs } = comparison;
  if (ours.trimEnd() === theirs.trimEnd()) return { place: "end", cause: "white space" };
  const found = firstOf(differences(comparison));
  return isCutOff(comparison) ? { ...found, cause: "cut off" } : found;
}

function differences({ algorithm, what, ours, theirs }: Comparison): Iterable<Difference> {
  if (algorithm === "HMAC-SHA1") return compareRpc(ours, theirs);
  return what === "string to sign"
    ? compareAcs3StringToSign(ours, theirs)
    : compareCanonicalRequest(ours, theirs);
}

function firstOf(list: Iterable<Difference>): Found {
  let first: Difference | undefined;
  for (const difference of list) {
    if (difference.cause === "another call") first ??= difference;
    else return first ? { ...first, beyond: difference } : difference;
  }
  return first ?? { place: "end", cause: "other value" };
}

/** Whether the pasted text begins ours and stops. In RPC it can stop after a parameter because the next is missing. */
function isCutOff({ algorithm, ours, theirs }: Comparison): boolean {
  const begin = theirs.replace(CUT_SIGN, "");
  if (!ours.startsWith(begin)) return false;
  return begin !== theirs || algorithm !== "HMAC-SHA1" || !/^(?:&|%26)/i.test(ours.slice(begin.length));
}
