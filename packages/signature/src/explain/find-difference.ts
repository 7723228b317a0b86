import type { Algorithm } from "../request.ts";
import { compareAcs3StringToSign, compareCanonicalRequest } from "./compare-acs3.ts";
import { compareRpc } from "./compare-rpc.ts";
import type { Cause, ComparedText, Difference, SetAsideCause } from "./finding.ts";
import { isSetAside, SET_ASIDE } from "./set-aside.ts";

/** Two versions of one text, which are not the same. */
interface Comparison {
  readonly algorithm: Algorithm;
  readonly what: ComparedText;
  readonly ours: string;
  readonly theirs: string;
  /** The causes after which the comparison goes on. Default: all that our side cannot remove. */
  readonly setAside?: ReadonlySet<Cause>;
}

/** The first difference; when it is set aside, all that are, and the first beyond them. */
interface Found extends Difference {
  readonly setAside?: readonly SetAsideCause[];
  readonly beyond?: Difference;
}

const CUT_SIGN = /(?:\.\.\.|…)$/;

/** Finds the place of the first difference in the protocol, and its likely cause. */
export function findDifference(comparison: Comparison): Found {
  const { ours, theirs, setAside: isAside = SET_ASIDE } = comparison;
  if (ours.trimEnd() === theirs.trimEnd()) return { place: "end", cause: "white space" };
  const found = chooseFirst(listDifferences(comparison), isAside);
  if (!isCutOff(comparison)) return found;
  const { setAside: _, beyond: __, ...first } = found;
  return { ...first, cause: "cut off" };
}

function listDifferences({ algorithm, what, ours, theirs }: Comparison): Iterable<Difference> {
  if (algorithm === "HMAC-SHA1") return compareRpc(ours, theirs);
  return what === "string to sign"
    ? compareAcs3StringToSign(ours, theirs)
    : compareCanonicalRequest(ours, theirs);
}

function chooseFirst(list: Iterable<Difference>, isAside: ReadonlySet<Cause>): Found {
  let first: Difference | undefined;
  const setAside = new Set<SetAsideCause>();
  for (const difference of list) {
    const { cause } = difference;
    if (!isSetAside(cause) || !isAside.has(cause))
      return first ? { ...first, setAside: [...setAside], beyond: difference } : difference;
    first ??= difference;
    setAside.add(cause);
  }
  return first ? { ...first, setAside: [...setAside] } : { place: "end", cause: "other value" };
}

/** Whether the pasted text begins ours and stops. In RPC it can stop after a parameter because the next is missing. */
function isCutOff({ algorithm, ours, theirs }: Comparison): boolean {
  const begin = theirs.replace(CUT_SIGN, "");
  if (!ours.startsWith(begin)) return false;
  return begin !== theirs || algorithm !== "HMAC-SHA1" || !/^(?:&|%26)/i.test(ours.slice(begin.length));
}
