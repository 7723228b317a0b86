import type { Budget, Comparison, Figure } from "./comparison.ts";
import { computeRatio, judgeComparison } from "./verdict.ts";

const HEADER = ["name", "ours", "peer", "ratio", "budget", "verdict"] as const;
/** Figures stand at the right, so that their digits stand below each other. */
const AT_RIGHT = new Set<string>(["ours", "peer", "ratio"]);

/** Writes the comparisons as a table in aligned columns, one line each. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = [HEADER, ...comparisons.map(writeCells)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) => writeLine(cells, widths)).join("\n");
}

/** A figure with its unit: counts in full, times in three digits. */
export function figureText({ value, unit }: Figure): string {
  const isTime = unit === "ms" || unit === "µs" || unit === "ns";
  const digits = isTime ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return `${value.toLocaleString("en-US", digits)} ${unit}`;
}

function writeCells(comparison: Comparison): readonly string[] {
  const verdict = judgeComparison(comparison);
  if (comparison.kind === "unmeasured")
    return [comparison.title, "-", "-", "-", "-", `${verdict}: ${firstLine(comparison.reason)}`];
  const { title, ours, peer, budget } = comparison;
  const ratio = computeRatio(comparison);
  return [
    title,
    figureText(ours),
    peer ? figureText(peer) : "-",
    ratio === undefined ? "-" : ratioText(ratio),
    budget ? budgetText(budget, ours) : "-",
    verdict,
  ];
}

function budgetText({ of, bound, limit }: Budget, { unit }: Figure): string {
  return `${bound} ${of === "ours" ? figureText({ value: limit, unit }) : `ratio ${ratioText(limit)}`}`;
}

/** Bundles differ by hundreds of times and calls by hundredths: small ratios need more digits than two decimals. */
function ratioText(ratio: number): string {
  return ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
}

function writeLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, column) => {
    const width = widths[column] ?? 0;
    return AT_RIGHT.has(HEADER[column] ?? "") ? cell.padStart(width) : cell.padEnd(width);
  });
  return padded.join("  ").trimEnd();
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
