import type { Result } from "./run-language.ts";

const VERDICTS = ["ok", "FAILED", "skipped"] as const;

/** A result in one line. */
export function writeLine({ verdict, language, client, way, what, reasons }: Result): string {
  const columns = [
    verdict.padEnd(7),
    language.padEnd(6),
    `${client.name} ${client.version}`.padEnd(45),
    (way?.algorithm ?? "").padEnd(16),
    (way?.parametersIn ?? "").padEnd(5),
    what,
  ];
  const reason = reasons.length === 0 ? "" : `: ${reasons.join("; ")}`;
  return `${columns.join("  ")}${reason.replace(/\s*\n\s*/g, " ")}`;
}

/** How many checks of each language ended how. */
export function writeSummary(results: readonly Result[]): string {
  const languages = [...new Set(results.map(({ language }) => language))];
  const rows = [...languages, "all"].map((language) => {
    const own = results.filter((result) => language === "all" || result.language === language);
    const counts = VERDICTS.map((verdict) => String(countResults(own, verdict)).padStart(8));
    return language.padEnd(8) + counts.join("");
  });
  const head = `language${VERDICTS.map((verdict) => verdict.padStart(8)).join("")}`;
  return [head, ...rows, ...skippedNotice(results)].join("\n");
}

function countResults(results: readonly Result[], verdict: Result["verdict"]): number {
  return results.filter((result) => result.verdict === verdict).reduce((sum, { count }) => sum + count, 0);
}

/** Anyone who reads only the end must not take a skipped check for one that holds. */
function skippedNotice(results: readonly Result[]): string[] {
  const skipped = results.filter(({ verdict }) => verdict === "skipped");
  const notices = skipped.map(
    ({ language, reasons }) => `${language} was not checked in full: ${reasons.join("; ")}.`,
  );
  return [...new Set(notices)];
}
