import { HEAP_GROWTH_BYTES } from "./between-probes.ts";
import { type Failure, type Findings, nameKind } from "./findings.ts";

/** Of failures of one kind, so many are told whole. */
const TOLD_WHOLE = 2;
const LONGEST_SENT = 4_000;

/** One line: how many answers of each status and code, and whether all is as it must be. */
export function countsLine(findings: readonly Findings[]): string {
  const counts = new Map<string, number>();
  for (const [key, count] of findings.flatMap((found) => [...found.counts]))
    counts.set(key, (counts.get(key) ?? 0) + count);
  const failures = findings.reduce((count, { failureCount }) => count + failureCount, 0);
  const parts = [...counts].sort().map(([key, count]) => `${key}: ${count}`);
  return `${parts.join(", ")}; ${failures === 0 ? "ok" : `${failures} failures`}`;
}

/** Each failure with what reproduces it; of those of one kind the first, and the indices of the others. */
export function failureLines({ way, failures }: Findings, seed: number): string[] {
  const kinds = new Set(failures.map(nameKind));
  return [...kinds].flatMap((kind) => {
    const alike = failures.filter((failure) => nameKind(failure) === kind);
    const others = alike.slice(TOLD_WHOLE).flatMap(({ index }) => (index === undefined ? [] : [index]));
    return [
      ...alike.slice(0, TOLD_WHOLE).map((failure) => tell(failure, `--seed ${seed} --over ${way}`)),
      ...(others.length > 0 ? [`  and more like it: ${others.join(", ")}`] : []),
    ];
  });
}

/** One line: memory and the slowest answer of a way. */
export function figuresLine({ way, heaps, slowest }: Findings): string {
  const memory = heaps
    ? `heap after a reset ${mebibytes(heaps.earlyBytes)} after the first tenth, ${mebibytes(heaps.lateBytes)} at the end (may grow by ${mebibytes(HEAP_GROWTH_BYTES)})`
    : "the double ended";
  return `${way}: ${memory}; slowest answer ${slowest.elapsedMs.toFixed(0)} ms (${slowest.index})`;
}

function tell({ index, problems, sent = "" }: Failure, flags: string): string {
  const cut =
    sent.length > LONGEST_SENT ? `${sent.slice(0, LONGEST_SENT)}... (${sent.length} characters)` : sent;
  return [
    `FAILED: ${problems.join("; ").slice(0, LONGEST_SENT)}`,
    ...(index === undefined ? [] : [`  again: pnpm fuzz:double ${flags} --only ${index}`]),
    ...(cut ? [`  sent: ${cut}`] : []),
  ].join("\n");
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
