import { type Failure, type Findings, type Heaps, nameKind } from "./findings.ts";
import { readCode } from "./judge.ts";
import type { Way } from "./make-probe.ts";
import { describeProbe, type Probe, type ProbeResult } from "./probe.ts";

/** Collects what a run finds. */
export interface Tally {
  readonly count: (index: number, result: ProbeResult) => void;
  /** Takes what is wrong, if anything; `sent` tells after which probe. */
  readonly fail: (problems: readonly string[], sent?: SentProbe) => void;
  readonly findings: (heaps?: Heaps) => Findings;
}

/** A probe under its index. */
export interface SentProbe {
  readonly index: number;
  readonly probe: Probe;
}

/** So many failures of one kind are kept, so that none hides the others. */
const KEPT_OF_A_KIND = 20;

/** Makes an empty tally. */
export function createTally(way: Way): Tally {
  const counts = new Map<string, number>();
  const kinds = new Map<string, Failure[]>();
  let failureCount = 0;
  let slowest = { elapsedMs: 0, index: 0 };
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    count: (index, { answers, elapsedMs }) => {
      if (elapsedMs > slowest.elapsedMs) slowest = { elapsedMs, index };
      if (answers.length === 0) add("no answer");
      for (const answer of answers) add([answer.status, readCode(answer)].filter(Boolean).join(" "));
    },
    fail: (problems, sent) => {
      if (problems.length === 0) return;
      failureCount += 1;
      const failure = { problems, ...(sent && { index: sent.index, sent: describeProbe(sent.probe) }) };
      const alike = kinds.get(nameKind(failure)) ?? [];
      if (alike.length < KEPT_OF_A_KIND) kinds.set(nameKind(failure), [...alike, failure]);
    },
    findings: (heaps) => {
      const failures = [...kinds.values()].flat();
      return { way, counts, slowest, failureCount, failures, ...(heaps && { heaps }) };
    },
  };
}
