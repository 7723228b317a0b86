import type { Cell } from "./cell.ts";
import type { CrowdResult } from "./crowd.ts";

/** How many cells there are, and how many of them are what. */
interface Counts {
  readonly cells: number;
  readonly untrue: number;
  readonly ambiguous: number;
  readonly overCautious: number;
}

const WIDTHS = { group: 27, fault: 68, mode: 28 };
const MOST_UNTRUTHS = 20;

/** A cell in a line. */
export function cellLine(cell: Cell): string {
  const { group, fault, mode, created, reported, ambiguous, overCautious, untruth } = cell;
  const verdict = untruth === undefined ? "true  " : "UNTRUE";
  const place = `${group.padEnd(WIDTHS.group)} ${fault.padEnd(WIDTHS.fault)} ${mode.padEnd(WIDTHS.mode)}`;
  const what = `created ${created}  ${ambiguous ? "ambiguous" : "certain  "}  reported ${reported}`;
  return `${verdict}  ${place} ${what}${overCautious ? " (over-cautious)" : ""}${untruth ? `: ${untruth}` : ""}`;
}

/** The counts of each group, and of all cells together. */
export function countLines(cells: readonly Cell[]): readonly string[] {
  const groups = [...new Set(cells.map(({ group }) => group))];
  const width = Math.max(...[...groups, "all"].map(({ length }) => length));
  const line = (name: string, { cells: count, untrue, ambiguous, overCautious }: Counts) =>
    `${name.padEnd(width)}  ${padded(count)} cells  ${padded(untrue)} untrue  ${padded(ambiguous)} ambiguous  ${padded(overCautious)} over-cautious`;
  return [
    ...groups.map((name) => line(name, countCells(cells.filter(({ group }) => group === name)))),
    line("all", countCells(cells)),
  ];
}

function countCells(cells: readonly Cell[]): Counts {
  return {
    cells: cells.length,
    untrue: cells.filter(({ untruth }) => untruth !== undefined).length,
    ambiguous: cells.filter(({ ambiguous }) => ambiguous).length,
    overCautious: cells.filter(({ overCautious }) => overCautious).length,
  };
}

/** What became of a crowd. */
export function crowdLines({ reports, created, createdTwice, untruths }: CrowdResult): readonly string[] {
  return [
    ...[...reports].map(([report, count]) => `  ${padded(count)}  ${report}`),
    `  ${padded(created)}  data sources; ${createdTwice} calls created more than one`,
    ...untruths.slice(0, MOST_UNTRUTHS).map((line) => `UNTRUE  ${line}`),
    `${untruths.length} untrue`,
  ];
}

function padded(count: number): string {
  return String(count).padStart(6);
}
