import type { RuntimeReport } from "./run-runtime.ts";
import type { CaseResult } from "./suite/case.ts";

const VERDICTS = ["ok", "differs", "skipped", "FAILED"] as const;

/** Cases as rows and runtimes as columns; then why what is not ok is not. */
export function writeReport(reports: readonly RuntimeReport[]): string {
  const there = reports.filter(({ version }) => version !== undefined);
  const names = [...new Set(there.flatMap(({ results }) => results.map(({ name }) => name)))];
  const rows = [
    ["", ...there.map(({ name }) => name)],
    ["version", ...there.map(({ version = "" }) => version)],
    ...names.map((name) => [name, ...there.map(({ results }) => findVerdict(results, name))]),
    ["seconds", ...there.map(({ tookMs }) => (tookMs / 1_000).toFixed(1))],
    ...VERDICTS.map((verdict) => [
      `cases ${verdict}`,
      ...there.map((report) => String(count(report, verdict))),
    ]),
  ];
  return [...alignColumns(rows), "", ...writeReasons(reports)].join("\n");
}

/** Whether a case failed somewhere. A case that was not come to has not held. */
export function hasFailure(reports: readonly RuntimeReport[]): boolean {
  return reports.some((report) => count(report, "FAILED") > 0);
}

function findVerdict(results: readonly CaseResult[], name: string): string {
  return results.find((result) => result.name === name)?.verdict ?? "-";
}

function count({ results }: RuntimeReport, verdict: CaseResult["verdict"]): number {
  return results.filter((result) => result.verdict === verdict).length;
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

/** One line for each reason; the runtimes that share it stand together. */
function writeReasons(reports: readonly RuntimeReport[]): string[] {
  const runtimesByReason = new Map<string, string[]>();
  for (const { name, results } of reports)
    for (const result of results.filter(({ verdict }) => verdict !== "ok")) {
      const reason = writeReason(result);
      runtimesByReason.set(reason, [...(runtimesByReason.get(reason) ?? []), name]);
    }
  const missing = reports.flatMap(({ name, missing }) =>
    missing === undefined ? [] : [`skipped: all cases, because ${missing} (${name})`],
  );
  return [
    ...[...runtimesByReason].map(([reason, names]) => `${reason} (${[...new Set(names)].join(", ")})`),
    ...missing,
    `${reports.length - missing.length} of ${reports.length} runtimes ran, ${missing.length} skipped`,
  ];
}

/** Several cases can show the same difference, which is told once. */
function writeReason({ verdict, name, reason }: CaseResult): string {
  return verdict === "differs" ? `differs: ${reason}` : `${verdict}: ${name}: ${reason}`;
}
