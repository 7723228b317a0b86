import { createRandom } from "../lab/random.ts";
import type { Heaps } from "./findings.ts";
import { judge, readCode } from "./judge.ts";
import { CONTENT_SECRETS, createMarks, goodCall } from "./make-probe.ts";
import type { CallProbe } from "./probe.ts";
import type { Target } from "./target.ts";
import { JOURNAL_CAPACITY, JOURNAL_MAX_BYTES, KEY_SECRETS, NONCE_CAPACITY } from "./world.ts";

/** By how much the heap may grow after the first tenth of the probes: compiled code and what Node itself keeps. */
export const HEAP_GROWTH_BYTES = 16 * 1024 * 1024;

/** The journal does not keep what is longer than 4,096 characters; a sentence around it may say why. */
const LONGEST_KEPT = 4_096 + 1_000;

/**
 * What is wrong with the double once probes were sent: it must answer a good call, and remember and tell no more than it
 * may. `masked` are the secrets that stood where secrets belong.
 */
export async function stateProblems(target: Target, masked: ReadonlySet<string>): Promise<string[]> {
  const good = await goodProbe(target, "after");
  const answered = await judge(good, await target.send(good));
  const { told, journalEntries, journalBytes, isPaged, longest } = await target.memory();
  const inContent = (told.match(CONTENT_SECRETS) ?? []).filter((secret) => masked.has(secret));
  const secrets = new Set([...KEY_SECRETS.filter((secret) => told.includes(secret)), ...inContent]);
  return [
    ...answered.map((problem) => `a good call afterwards: ${problem}`),
    ...(journalEntries > JOURNAL_CAPACITY ? [`the journal has ${journalEntries} entries`] : []),
    ...(journalBytes > JOURNAL_MAX_BYTES ? [`the journal keeps ${journalBytes} bytes`] : []),
    ...(isPaged ? [] : ["the journal gives in pages other calls than as a whole"]),
    ...(longest.length > LONGEST_KEPT
      ? [`the journal keeps ${longest.length} characters of ${JSON.stringify(longest.start)}`]
      : []),
    ...[...secrets].map((secret) => `journal or world tell the secret ${secret}`),
  ];
}

/**
 * What is wrong with the memory for nonces. Its size cannot be read, but this shows it: a nonce is still refused when as
 * many were used as the memory holds, and forgotten after one more.
 */
export async function nonceProblems(target: Target): Promise<string[]> {
  await target.reset();
  const first = await goodProbe(target, "first");
  const codes = [await codeFor(target, first)];
  for (let nonce = 1; nonce < NONCE_CAPACITY; nonce += 1)
    await target.send(await goodProbe(target, `other-${nonce}`));
  codes.push(await codeFor(target, first));
  await target.send(await goodProbe(target, "last"));
  codes.push(await codeFor(target, first));
  const wanted = [undefined, "SignatureNonceUsed", "ConnectionAlreadyExist"];
  return codes.flatMap((code, index) =>
    code === wanted[index] ? [] : [`use ${index + 1} of a nonce was answered with ${code ?? "success"}`],
  );
}

/** What is wrong with the heap at the end. */
export function heapProblems(heaps: Heaps): string[] {
  const grownBytes = heaps.lateBytes - heaps.earlyBytes;
  return grownBytes <= HEAP_GROWTH_BYTES
    ? []
    : [`the heap grew by ${grownBytes} bytes, allowed are ${HEAP_GROWTH_BYTES}`];
}

async function goodProbe({ way }: Target, title: string): Promise<CallProbe> {
  const marks = { ...createMarks(way, 0, false), name: title, nonce: `${way}-${title}` };
  return { ...(await goodCall(createRandom(0, 0), marks)), times: 1 };
}

async function codeFor(target: Target, probe: CallProbe): Promise<string | undefined> {
  const { answers, trouble } = await target.send(probe);
  return answers[0] ? readCode(answers[0]) : trouble;
}
