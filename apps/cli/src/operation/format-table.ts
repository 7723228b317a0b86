import type { Shape } from "@dataworks-kit/wire";
import { toPrintableLine } from "../to-printable.ts";

type Item = Readonly<Record<string, unknown>>;

interface Column {
  readonly name: string;
  readonly cells: readonly string[];
  readonly width: number;
}

const GAP = 2;
/** A longer cell is cut, so that one text does not push all others off the screen. */
const WIDEST = 32;

/**
 * Items as a table: ids and names first, then small members in the document's order, as many as the width takes. Documents and
 * lists within an item are left to JSON. Without a width nothing is cut.
 */
export function formatTable(items: readonly Item[], shape: Shape | undefined, width?: number): string {
  const all = chooseColumns(items, shape).map((name) => createColumn(name, items));
  const columns = width === undefined ? all : fitColumns(all, width);
  const rows = [
    columns.map(({ name }) => name),
    ...items.map((_, row) => columns.map(({ cells }) => cells[row] ?? "")),
  ];
  const lines = rows.map((row) => row.map((cell, index) => fitText(cell, columns[index]?.width ?? 0)));
  return `${lines.map((cells) => cells.join(" ".repeat(GAP)).trimEnd()).join("\n")}\n`;
}

function chooseColumns(items: readonly Item[], shape: Shape | undefined): string[] {
  const known = Object.entries(shape?.items?.properties ?? {});
  const names = known.filter(([, member]) => isSmall(member)).map(([name]) => name);
  const found = names.length > 0 ? names : [...new Set(items.flatMap((item) => Object.keys(item)))];
  const filled = found.filter((name) => items.some((item) => isScalar(item[name]) && item[name] !== ""));
  const id = filled.find((name) => name === "Id") ?? filled.find((name) => name.endsWith("Id"));
  return filled.sort((a, b) => rankName(a, id) - rankName(b, id));
}

/** The names that come after the id. The ids of other things come last, with everything else. */
const RANKS = [/^Name$/, /Name$/, /Type$/, /Status$/];

function rankName(name: string, id: string | undefined): number {
  if (name === id) return -1;
  const rank = RANKS.findIndex((pattern) => pattern.test(name));
  return rank < 0 ? RANKS.length : rank;
}

function isSmall({ type, json, secret }: Shape): boolean {
  return !json && !secret && type !== "array" && type !== "object";
}

function isScalar(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== "object";
}

function createColumn(name: string, items: readonly Item[]): Column {
  const cells = items.map((item) => (isScalar(item[name]) ? toPrintableLine(String(item[name])) : ""));
  const shown = toPrintableLine(name);
  return { name: shown, cells, width: Math.max(measureText(shown), ...cells.map(measureText)) };
}

/** As many columns as fit. The first two share the width if even they are too wide. */
function fitColumns(columns: readonly Column[], width: number): Column[] {
  const fitting: Column[] = [];
  let left = width + GAP;
  for (const column of columns) {
    const wanted = Math.min(column.width, WIDEST) + GAP;
    if (wanted > left && fitting.length >= 2) break;
    const given = Math.max(1, Math.min(wanted, left) - GAP);
    fitting.push({ ...column, width: given });
    left -= given + GAP;
  }
  return fitting;
}

/** The text with spaces after it, or its beginning and an ellipsis. */
function fitText(text: string, width: number): string {
  const missing = width - measureText(text);
  if (missing >= 0) return text + " ".repeat(missing);
  let kept = "";
  for (const character of text) {
    if (measureText(kept + character) > width - 1) break;
    kept += character;
  }
  return fitText(`${kept}…`, width);
}

/** How many cells of a terminal a text takes. */
function measureText(text: string): number {
  let width = 0;
  for (const character of text) width += countCells(character);
  return width;
}

/** Characters that take two cells of a terminal: those of East Asia, and pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;

function countCells(character: string): number {
  if (/\p{Mark}/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
