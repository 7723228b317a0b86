import { describeDifference, describeFinding, PLACE_WORDS } from "./describe-finding.ts";
import type { Compared, Explanation } from "./explain-refusal.ts";
import type { Difference } from "./finding.ts";
import type { CallKind } from "./pasted-call.ts";
import type { Side, WrittenFrom } from "./read-side.ts";

const WHOSE: Readonly<Record<Side, string>> = {
  server: "the text of the server",
  mine: "the text of your code",
};

const SOURCES: Readonly<Record<CallKind, string>> = {
  curl: "the curl command",
  url: "the URL",
  har: "the HAR",
  http: "the HTTP request",
};

const NOT_BY: Readonly<Record<Side, string>> = { server: "the server", mine: "your code" };

const ASK_FOR: Readonly<Record<Side, string>> = {
  server: "Add the text that your code signs: its first difference from this one is the reason.",
  mine: "Add what the server says it signed, from the message of SignatureDoesNotMatch: the first difference is the reason.",
};

const ASK_FOR_CODE =
  "Give this request as what the server signed, and the text that your code signs as yours: their first difference is the reason.";

const SERVES_TOO =
  "A request as it was sent serves too: a curl command, a signed URL, a HAR, or an HTTP request with its headers.";

/** An explanation in English sentences, the verdict first: plain text, which repeats only names and codes of the pasted texts. */
export function describeExplanation(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case "empty":
      return ["Nothing was given. Give what the server says it signed, what your code signed, or both."];
    case "unread":
      return describeUnread(explanation);
    case "broken rule":
      return describeFaults(explanation);
    case "one side":
      return [
        `Nothing is wrong with ${nameText(explanation.side, explanation)} by itself.`,
        ...describeSources(explanation),
        askForOther(explanation.side, explanation),
      ];
    case "same":
      return [...describeSame(explanation), ...describeSources(explanation)];
    case "different":
      return [
        ...describeFinding(explanation.finding, nameText("mine", explanation)),
        ...describeSources(explanation),
      ];
  }
}

/** An explanation that may say what its texts were written from. */
interface Sourced {
  readonly writtenFrom?: WrittenFrom;
}

function nameText(side: Side, { writtenFrom }: Sourced): string {
  const kind = writtenFrom?.[side];
  return kind === undefined ? WHOSE[side] : `the text of ${SOURCES[kind]}`;
}

/** Nobody signed a text that was written from a request, so that each verdict on it says so. */
function describeSources({ writtenFrom = {} }: Sourced): string[] {
  return (["server", "mine"] as const).flatMap((side) => {
    const kind = writtenFrom[side];
    if (kind === undefined) return [];
    const text = side === "mine" ? "Your text" : "The text of the server";
    return [`${text} was written from ${SOURCES[kind]} by the rules, not by ${NOT_BY[side]}.`];
  });
}

function askForOther(side: Side, { writtenFrom }: Sourced): string {
  return side === "mine" && writtenFrom?.mine !== undefined ? ASK_FOR_CODE : ASK_FOR[side];
}

function describeUnread({ side, finding }: Extract<Explanation, { kind: "unread" }>): string[] {
  const [verdict = "", ...rest] = describeFinding(finding, "it");
  const isOther = finding.kind === "not recognised" && finding.looksLike !== "refusal";
  const sentences = [`In ${WHOSE[side]}: ${verdict}`, ...rest];
  return isOther ? [...sentences, SERVES_TOO] : sentences;
}

/** What was sent and what the server signed do not show the text of the code, and then the secret is only one reason of two. */
function describeSame({ finding, writtenFrom }: Compared): readonly string[] {
  if (finding.kind !== "equal" || writtenFrom?.mine === undefined)
    return describeFinding(finding, nameText("mine", { writtenFrom: writtenFrom ?? {} }));
  const what = `The ${finding.what} of ${SOURCES[writtenFrom.mine]}`;
  const other = writtenFrom.server === undefined ? "what the server signed" : "that of the other request";
  return [
    `${what} is the same as ${other}, so the request was not changed on its way.`,
    "Your code signs another text than this, or with another secret: compare the text that it signs.",
  ];
}

/** The first fault in all its sentences; of each other place, what is wrong with it. */
function describeFaults(explanation: Extract<Explanation, { kind: "broken rule" }>): string[] {
  const { side, faults, isCompared = false } = explanation;
  const [first, ...more] = faults;
  if (!first) return [];
  const whose = nameText(side, explanation);
  const others = more.filter((fault) => describePlace(fault) !== describePlace(first));
  const also = others.map((fault) => `Also: ${describeDifference(fault, whose)[0]}`);
  const ask = first.cause === "cut off" || isCompared ? [] : [askForOther(side, explanation)];
  const rest = [...describeSources(explanation), ...ask];
  return [...describeDifference(first, whose), ...new Set(also), ...rest];
}

function describePlace({ place, name = "" }: Difference): string {
  return PLACE_WORDS[place](name);
}
