import type { DocumentedError } from "@dataworks-kit/wire";

/** What a code asks of the person who meets it. */
export interface Judgement {
  /** Whether the call may have been carried out, by the contract. */
  readonly ran: "no" | "unlikely" | "perhaps";
  readonly again: "wait" | "clock" | "key" | "fixed" | "look";
  readonly who: "developer" | "administrator" | "nobody" | "vendor";
}

/** The questions by which errors can be shown. */
export const FILTERS = ["wait", "developer", "administrator", "perhaps"] as const;

/** Reads from the contract what to do about a code. */
export function judgeError(
  error: Pick<DocumentedError, "code" | "status" | "execution" | "meaning">,
): Judgement {
  const { execution } = error;
  const ran = execution === "none" ? "no" : execution === "unlikely" ? "unlikely" : "perhaps";
  return { ran, again: judgeRepeat(error, ran), who: judgeActor(error) };
}

/** Whether an error answers a question in that way; any other text passes all. */
export function passesFilter(error: DocumentedError, filter: string): boolean {
  const { ran, again, who } = judgeError(error);
  return !FILTERS.some((name) => name === filter) || [ran, again, who].some((answer) => answer === filter);
}

function judgeRepeat(
  { meaning }: Pick<DocumentedError, "meaning">,
  ran: Judgement["ran"],
): Judgement["again"] {
  if (meaning === "throttled" || (meaning === "unavailable" && ran === "no")) return "wait";
  if (meaning === "clock-skew") return "clock";
  if (meaning === "expired-key") return "key";
  return ran === "perhaps" ? "look" : "fixed";
}

const RIGHTS =
  /^(?:Forbidden|NoPermission|.*NoPermission|.*Permission|.*AccessKey|.*SecurityToken|.*Debt|.*Subscribe|.*RAM)/i;

function judgeActor({
  code,
  status,
  meaning,
}: Pick<DocumentedError, "code" | "status" | "meaning">): Judgement["who"] {
  if (meaning === "throttled") return "nobody";
  if (meaning === "unavailable" || (status ?? 0) >= 500) return "vendor";
  return status === 403 || RIGHTS.test(code) ? "administrator" : "developer";
}
