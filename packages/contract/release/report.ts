import type { UsedSnippet } from "./pages/snippet.ts";
import { tellPlace } from "./pages/snippet.ts";
import { nameSetup } from "./projects/setup.ts";
import type { SetupReport } from "./rehearse-setup.ts";
import type { Result } from "./result.ts";

/** Setups as rows, and what was done as columns; then what failed, what is noteworthy, and what was not run, each with its reason. */
export function writeReport(reports: readonly SetupReport[], snippets: readonly UsedSnippet[]): string {
  const columns = [...new Set(reports.flatMap(({ results }) => results.map(({ what }) => what)))];
  const rows = [
    ["", ...columns, "seconds"],
    ...reports.map((report) => [
      nameSetup(report.setup),
      ...columns.map((what) => writeCell(report.results.filter((result) => result.what === what))),
      (report.tookMs / 1_000).toFixed(0),
    ]),
  ];
  return [...alignColumns(rows), "", ...writeReasons(reports), ...writeUnused(snippets)].join("\n").trimEnd();
}

/** Whether anything failed. */
export function hasFailure(reports: readonly SetupReport[]): boolean {
  return reports.some(({ results }) => results.some(isFailure));
}

function isFailure({ verdict }: Result): boolean {
  return verdict === "FAILED";
}

function writeCell(results: readonly Result[]): string {
  const run = results.filter(({ verdict }) => verdict !== "not run");
  const failed = run.filter(isFailure).length;
  if (run.length === 0) return "-";
  return failed === 0 ? `ok ${run.length}` : `FAILED ${failed} of ${run.length}`;
}

/** One line for each reason; what has it in common stands together. */
function writeReasons(reports: readonly SetupReport[]): string[] {
  const told = reports.flatMap(({ setup, results }) =>
    results.flatMap(({ what, name, verdict, reason }) =>
      reason === undefined
        ? []
        : [{ line: `${verdict}: ${reason}`, of: `${what} ${name}`, setup: nameSetup(setup) }],
    ),
  );
  const lines = [...new Set(told.map(({ line }) => line))].map((line) => {
    const alike = told.filter((other) => other.line === line);
    const join = (words: readonly string[]) => [...new Set(words)].join("; ");
    return `${line} (${join(alike.map(({ of }) => of))} by ${join(alike.map(({ setup }) => setup))})`;
  });
  return lines.sort((one, other) => Number(other.startsWith("FAILED")) - Number(one.startsWith("FAILED")));
}

function writeUnused(snippets: readonly UsedSnippet[]): string[] {
  const unused = snippets.flatMap(({ snippet, use }) =>
    typeof use === "string" ? [] : [{ place: tellPlace(snippet), reason: use.reason }],
  );
  return [...new Set(unused.map(({ reason }) => reason))].map((reason) => {
    const places = unused.filter((other) => other.reason === reason).map(({ place }) => place);
    return `not run: ${reason} (${places.join("; ")})`;
  });
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
