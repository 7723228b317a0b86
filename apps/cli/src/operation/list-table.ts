import type { Shape } from "@dataworks-kit/wire";
import { printableLine } from "../printable.ts";
import { fitText, textWidth } from "./text-width.ts";

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
 * Items as a table: what tells one from another first, then small members in the document's order, as many as the width takes.
 * Documents and lists within an item are left to JSON. Without a width nothing is cut.
 */
export function listTable(items: readonly Item[], shape: Shape | undefined, width?: number): string {
  const columns = fitColumns(
    columnNames(shape, items).map((name) => toColumn(name, items)),
    width,
  );
  const lines = [
    columns.map(({ name }) => name),
    ...items.map((_, row) => columns.map(({ cells }) => cells[row] ?? "")),
  ];
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, index) => fitText(cell, columns[index]?.width ?? 0))
      .join(" ".repeat(GAP))
      .trimEnd();
  return `${lines.map(toLine).join("\n")}\n`;
}

/** What comes first in a table. */
const RANKS = [/^Id$/, /^\w*Id$/, /^Name$/, /Name$/, /Type$/, /Status$/];

function columnNames(shape: Shape | undefined, items: readonly Item[]): string[] {
  const known = Object.entries(shape?.items?.properties ?? {});
  const names = known.filter(([, member]) => isSmall(member)).map(([name]) => name);
  const found = names.length > 0 ? names : [...new Set(items.flatMap((item) => Object.keys(item)))];
  const filled = found.filter((name) => items.some((item) => isScalar(item[name]) && item[name] !== ""));
  const [id] = filled.filter((name) => name === "Id");
  const first = id ?? filled.find((name) => /Id$/.test(name));
  const rankOf = (name: string) => {
    if (name === first) return 0;
    // The ids of other things come with everything else.
    const rank = RANKS.findIndex((pattern, index) => index > 1 && pattern.test(name));
    return rank < 0 ? RANKS.length : rank;
  };
  return filled.sort((a, b) => rankOf(a) - rankOf(b));
}

function isSmall({ type, json, secret }: Shape): boolean {
  return !json && !secret && type !== "array" && type !== "object";
}

function isScalar(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== "object";
}

function toColumn(name: string, items: readonly Item[]): Column {
  const cells = items.map((item) => (isScalar(item[name]) ? printableLine(String(item[name])) : ""));
  const shown = printableLine(name);
  return { name: shown, cells, width: Math.max(textWidth(shown), ...cells.map(textWidth)) };
}

/** As many columns as fit; what tells items apart shares the width if even that is too wide. */
function fitColumns(columns: readonly Column[], width: number | undefined): Column[] {
  if (width === undefined) return [...columns];
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
