import { describeError } from "../lab/end-within.ts";
import { heapProblems, nonceProblems, stateProblems } from "./between-probes.ts";
import type { Findings, Heaps } from "./findings.ts";
import { judge } from "./judge.ts";
import { makeProbe } from "./make-probe.ts";
import { createTally, type Tally } from "./tally.ts";
import type { Target } from "./target.ts";

/** What to send, and to whom. */
export interface FuzzOptions {
  readonly target: Target;
  readonly seed: number;
  /** Of the probes, in their order. */
  readonly indices: readonly number[];
  /** Is told the index of each probe before it is sent. */
  readonly onSend?: (index: number) => void;
}

/** After so many probes the double starts again from the start, so that its memory is bounded. */
const STRETCH = 300;

/** Sends probes one after the other and judges what becomes of each. It goes on after a failure, unless the double has ended. */
export async function fuzz(options: FuzzOptions): Promise<Findings> {
  const tally = createTally(options.target.way);
  try {
    const heaps = await sendAll(options, tally);
    tally.fail(heapProblems(heaps));
    return tally.findings(heaps);
  } catch (error) {
    tally.fail([describeError(error)]);
    return tally.findings();
  }
}

async function sendAll(options: FuzzOptions, tally: Tally): Promise<Heaps> {
  const { target, indices } = options;
  let earlyBytes: number | undefined;
  for (let done = 0; done < indices.length; done += STRETCH) {
    await sendStretch({ ...options, indices: indices.slice(done, done + STRETCH) }, tally);
    if ((done + STRETCH) * 10 >= indices.length) earlyBytes ??= await target.heapBytes();
  }
  tally.fail(await nonceProblems(target));
  await target.reset();
  const lateBytes = await target.heapBytes();
  return { earlyBytes: earlyBytes ?? lateBytes, lateBytes };
}

async function sendStretch({ target, seed, indices, onSend }: FuzzOptions, tally: Tally): Promise<void> {
  const masked = new Set<string>();
  for (const index of indices) {
    const probe = await makeProbe(seed, index, target.way);
    onSend?.(index);
    const result = await target.send(probe);
    tally.count(index, result);
    tally.fail(await judge(probe, result), { index, probe });
    if (probe.kind === "call" && probe.masked !== undefined) masked.add(probe.masked);
  }
  const problems = await stateProblems(target, masked);
  tally.fail(problems.map((problem) => `after the probes ${indices[0]} to ${indices.at(-1)}: ${problem}`));
  await target.reset();
}
