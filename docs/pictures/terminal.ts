import type { Session, Typed } from "./session.ts";
import { CHARACTER, LINE, type Text, writeBox, writeSvg, writeText } from "./svg.ts";

const COLUMNS = 96;
const MARGIN = 16;

/** Draws the first two commands of a session as a terminal shows them. */
export function drawTerminal({ typed }: Session): string {
  const lines = typed.slice(0, 2).flatMap(writeTyped);
  const texts = lines.map((line, index) => writeText({ x: MARGIN, y: MARGIN + (index + 1) * LINE, ...line }));
  const width = Math.ceil(COLUMNS * CHARACTER) + 2 * MARGIN;
  const height = (lines.length + 1) * LINE + MARGIN;
  const title = "A terminal: the command creates a data source, and says what to do when its name is taken";
  return writeSvg(title, [width, height], [writeBox(1, 1, width - 2, height - 2), ...texts]);
}

type Line = Pick<Text, "text" | "kind">;

function writeTyped({ words, printed }: Typed): Line[] {
  const command = ["$ dataworks", ...words.map(quoteWord)].join(" ");
  const kind = printed.startsWith("dataworks:") ? "bad" : "good";
  const answer = printed
    .trimEnd()
    .split("\n")
    .flatMap((line) => wrap(line, "  "));
  return [
    ...wrap(command, "    ", " \\").map((text): Line => ({ text, kind: "title" })),
    ...answer.map((text, index): Line => ({ text, kind: index === 0 ? kind : "quiet" })),
    { text: "" },
  ];
}

/** Breaks a line between words, and within one that is longer than the terminal. */
function wrap(line: string, indent: string, end = ""): string[] {
  if (line.length <= COLUMNS) return [line];
  const limit = COLUMNS - end.length;
  const space = line.lastIndexOf(" ", limit);
  const at = space > indent.length ? space : limit;
  return [line.slice(0, at) + end, ...wrap(indent + line.slice(at).trimStart(), indent, end)];
}

function quoteWord(word: string): string {
  return /^[\w=-]+$/.test(word) ? word : `'${word}'`;
}
