import { describeDifference, describeFinding } from "./describe-finding.ts";
import { ENGLISH } from "./english.ts";
import type { Compared, Explanation } from "./explain-refusal.ts";
import type { ExplanationWords } from "./explanation-words.ts";
import type { Side, WrittenFrom } from "./read-side.ts";

/**
 * An explanation in sentences, the verdict first: plain text, which repeats only names and codes of the pasted texts.
 *
 * @param words of the language. Default: English
 */
export function describeExplanation(
  explanation: Explanation,
  words: ExplanationWords = ENGLISH,
): readonly string[] {
  switch (explanation.kind) {
    case "empty":
      return [words.sides.empty];
    case "unread":
      return describeUnread(explanation, words);
    case "broken rule":
      return describeFaults(explanation, words);
    case "one side":
      return describeOneSide(explanation, words);
    case "same":
      return [...describeSame(explanation, words), ...describeSources(explanation, words)];
    case "different":
      return [...describeCompared(explanation, words), ...describeSources(explanation, words)];
  }
}

/** An explanation that may say what its texts were written from. */
interface Sourced {
  readonly writtenFrom?: WrittenFrom;
}

function nameText(side: Side, { writtenFrom }: Sourced, { sides }: ExplanationWords): string {
  const kind = writtenFrom?.[side];
  return kind === undefined ? sides.whose[side] : sides.textOf(kind);
}

/** Nobody signed a text that was written from a request, so that each verdict on it says so. */
function describeSources({ writtenFrom = {} }: Sourced, { sides }: ExplanationWords): string[] {
  return (["server", "mine"] as const).flatMap((side) => {
    const kind = writtenFrom[side];
    return kind === undefined ? [] : [sides.writtenFrom(kind, side)];
  });
}

function askForOther(side: Side, { writtenFrom }: Sourced, { sides }: ExplanationWords): string {
  return side === "mine" && writtenFrom?.mine !== undefined ? sides.askForCode : sides.askFor[side];
}

function describeUnread(
  { side, finding }: Extract<Explanation, { kind: "unread" }>,
  words: ExplanationWords,
): string[] {
  const { sides } = words;
  const [verdict = "", ...rest] = describeFinding(finding, undefined, words);
  const isOther = finding.kind === "not recognised" && finding.looksLike !== "refusal";
  const sentences = [sides.within(side, verdict), ...rest];
  return isOther ? [...sentences, sides.requestsServe] : sentences;
}

function describeOneSide(
  explanation: Extract<Explanation, { kind: "one side" }>,
  words: ExplanationWords,
): string[] {
  const { side } = explanation;
  const verdict = words.sides.right(nameText(side, explanation, words));
  return [verdict, ...describeSources(explanation, words), askForOther(side, explanation, words)];
}

function describeCompared(explanation: Compared, words: ExplanationWords): readonly string[] {
  return describeFinding(explanation.finding, nameText("mine", explanation, words), words);
}

/** What was sent and what the server signed do not show the text of the code, and then the secret is only one reason of two. */
function describeSame(explanation: Compared, words: ExplanationWords): readonly string[] {
  const { finding, writtenFrom } = explanation;
  if (finding.kind !== "equal" || writtenFrom?.mine === undefined)
    return describeCompared(explanation, words);
  return words.sides.unchanged(finding.what, writtenFrom.mine, writtenFrom.server === undefined);
}

/** The first fault in all its sentences; of each other place, what is wrong with it. */
function describeFaults(
  explanation: Extract<Explanation, { kind: "broken rule" }>,
  words: ExplanationWords,
): string[] {
  const { side, faults, isCompared = false } = explanation;
  const [first, ...more] = faults;
  if (!first) return [];
  const whose = nameText(side, explanation, words);
  const others = more.filter(({ place, name }) => place !== first.place || name !== first.name);
  const also = others.map((fault) => words.sides.also(describeDifference(fault, whose, words)[0] ?? ""));
  const ask = first.cause === "cut off" || isCompared ? [] : [askForOther(side, explanation, words)];
  const rest = [...describeSources(explanation, words), ...ask];
  return [...describeDifference(first, whose, words), ...new Set(also), ...rest];
}
