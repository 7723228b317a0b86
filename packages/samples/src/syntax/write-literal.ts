import type { Literal, ObjectLiteral } from "../call/literal.ts";

/** How a language writes values. */
export interface Syntax {
  readonly text: (text: string) => string;
  readonly integer: (value: bigint) => string;
  readonly constant: (value: boolean | null) => string;
  readonly variable: (name: string) => string;
  readonly key: (name: string) => string;
  /** What opens and closes a list, and an object. */
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  /** What stands between an object's brackets and its members on one line. */
  readonly padding: "" | " ";
  readonly indent: string;
  /** Whether a comma follows the last of several lines. */
  readonly trailingComma: boolean;
  /** Whether the values of an object stand below each other. */
  readonly aligned: boolean;
}

/** Room is left for what stands before a value. */
const MAX_LINE_WIDTH = 60;

/** A value in a language, on one line where it is short; the lines after the first are indented by `depth` and more. */
export function writeLiteral(literal: Literal, syntax: Syntax, depth = 0): string {
  switch (literal.kind) {
    case "text":
      return syntax.text(literal.text);
    case "integer":
      return syntax.integer(literal.value);
    case "decimal":
      return literal.digits;
    case "constant":
      return syntax.constant(literal.value);
    case "variable":
      return syntax.variable(literal.name);
    case "list": {
      const items = literal.items.map((item) => writeLiteral(item, syntax, depth + 1));
      return layOut(items, { brackets: syntax.list, padding: "", syntax, depth });
    }
    case "object":
      return writeObject(literal, syntax, depth);
  }
}

function writeObject({ members }: ObjectLiteral, syntax: Syntax, depth: number): string {
  // Names that differ in halves of surrogate pairs can become equal: as in JSON, the last one counts.
  const written = members.map(
    ([name, value]) => [syntax.key(name), writeLiteral(value, syntax, depth + 1)] as const,
  );
  const pairs = [...new Map(written)];
  const { object: brackets, padding } = syntax;
  const oneLine = pairs.map(([key, value]) => `${key}: ${value}`);
  return layOut(oneLine, { brackets, padding, syntax, depth }, () =>
    syntax.aligned ? alignPairs(pairs) : oneLine,
  );
}

interface Layout {
  readonly brackets: readonly [open: string, close: string];
  readonly padding: string;
  readonly syntax: Syntax;
  readonly depth: number;
}

function layOut(
  items: readonly string[],
  { brackets: [open, close], padding, syntax, depth }: Layout,
  linesOf: () => readonly string[] = () => items,
): string {
  if (items.length === 0) return open + close;
  const oneLine = `${open}${padding}${items.join(", ")}${padding}${close}`;
  if (!oneLine.includes("\n") && oneLine.length + depth * syntax.indent.length < MAX_LINE_WIDTH)
    return oneLine;
  const inner = `\n${syntax.indent.repeat(depth + 1)}`;
  const body = linesOf().join(`,${inner}`);
  return `${open}${inner}${body}${syntax.trailingComma ? "," : ""}\n${syntax.indent.repeat(depth)}${close}`;
}

/** As gofmt does it: within each run of lines that hold a whole pair. */
function alignPairs(pairs: readonly (readonly [key: string, value: string])[]): string[] {
  const lines: string[] = [];
  let run: (readonly [key: string, value: string])[] = [];
  const endRun = () => {
    const width = run.reduce((widest, [key]) => Math.max(widest, [...key].length), 0);
    for (const [key, value] of run) lines.push(`${key}:${" ".repeat(1 + width - [...key].length)}${value}`);
    run = [];
  };
  for (const pair of pairs) {
    const [key, value] = pair;
    if (value.includes("\n")) {
      endRun();
      lines.push(`${key}: ${value}`);
    } else run.push(pair);
  }
  endRun();
  return lines;
}
