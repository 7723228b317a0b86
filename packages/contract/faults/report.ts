import type { Cell } from "./cell.ts";
import type { CrowdResult } from "./crowd.ts";

/** How many cells there are, and how many of them are what. */
interface Counts {
  readonly cells: number;
  readonly untrue: number;
  readonly ambiguous: number;
  readonly overCautious: number;
}

const WIDTHS = { transport: 5, group: 27, fault: 68, mode: 28, phase: 9 };
const MOST_UNTRUTHS = 20;

/** A cell in a line. */
export function cellLine(cell: Cell): string {
  const {
    transport,
    group,
    fault,
    mode,
    phase = "",
    created,
    reported,
    ambiguous,
    overCautious,
    untruth,
  } = cell;
  const verdict = untruth === undefined ? "true  " : "UNTRUE";
  const place = `${transport.padEnd(WIDTHS.transport)} ${group.padEnd(WIDTHS.group)} ${fault.padEnd(WIDTHS.fault)} ${mode.padEnd(WIDTHS.mode)} ${phase.padEnd(WIDTHS.phase)}`;
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

/** What each transport leaves open: the fewer cells are ambiguous, the more the client knows. */
export function compareLines(cells: readonly Cell[]): readonly string[] {
  const transports = [...new Set(cells.map(({ transport }) => transport))];
  return transports.map((name) => {
    const { cells: all, ambiguous } = countCells(cells.filter(({ transport }) => transport === name));
    return `by ${name}: ${ambiguous} of ${all} cells ambiguous`;
  });
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
