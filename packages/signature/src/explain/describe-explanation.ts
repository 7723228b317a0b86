import { describeDifference, describeFinding, PLACE_WORDS } from "./describe-finding.ts";
import type { Explanation, Side } from "./explain-refusal.ts";
import type { Difference } from "./finding.ts";

const WHOSE: Readonly<Record<Side, string>> = {
  server: "the text of the server",
  mine: "the text of your code",
};

const ASK_FOR: Readonly<Record<Side, string>> = {
  server: "Add the text that your code signs: its first difference from this one is the reason.",
  mine: "Add what the server says it signed, from the message of SignatureDoesNotMatch: the first difference is the reason.",
};

/** An explanation in English sentences, the verdict first: plain text, which repeats only names and codes of the pasted texts. */
export function describeExplanation(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case "empty":
      return ["Nothing was given. Give what the server says it signed, what your code signed, or both."];
    case "unread":
      return describeUnread(explanation.side, describeFinding(explanation.finding, "it"));
    case "broken rule":
      return describeFaults(explanation.side, explanation.faults);
    case "one side":
      return [`Nothing is wrong with ${WHOSE[explanation.side]} by itself.`, ASK_FOR[explanation.side]];
    default:
      return describeFinding(explanation.finding, WHOSE.mine);
  }
}

function describeUnread(side: Side, [verdict = "", ...rest]: readonly string[]): string[] {
  return [`In ${WHOSE[side]}: ${verdict}`, ...rest];
}

/** The first fault in all its sentences; of each other place, what is wrong with it. */
function describeFaults(side: Side, [first, ...more]: readonly Difference[]): string[] {
  if (!first) return [];
  const others = more.filter((fault) => describePlace(fault) !== describePlace(first));
  const also = others.map((fault) => `Also: ${describeDifference(fault, WHOSE[side])[0]}`);
  return [...describeDifference(first, WHOSE[side]), ...new Set(also), ASK_FOR[side]];
}

function describePlace({ place, name = "" }: Difference): string {
  return PLACE_WORDS[place](name);
}
