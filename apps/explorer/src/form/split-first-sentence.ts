/** The first sentence of a text, and the rest. */
export function splitFirstSentence(text: string): [first: string, rest: string] {
  const end = /\.\s+(?=[A-Z`])/.exec(text);
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + end[0].length)] : [text, ""];
}
