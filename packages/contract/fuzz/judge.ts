import { createConnection } from "@dataworks-kit/api/operations";
import { type CalledOperation, listVersions } from "../lab/declared-operation.ts";
import { describeError } from "../lab/end-within.ts";
import { responseProblems } from "../lab/response-problems.ts";
import { preflightProblems } from "./preflight.ts";
import type { Answer, CallProbe, Expectation, Probe, ProbeResult } from "./probe.ts";
import { KEY_SECRETS } from "./world.ts";

/** What is wrong with what became of a probe; nothing when all of it is as the contract and the probe want it. */
export async function judge(probe: Probe, result: ProbeResult): Promise<string[]> {
  const perAnswer = await Promise.all(result.answers.map((answer) => answerProblems(answer, probe)));
  return [
    ...(result.trouble === undefined ? [] : [result.trouble]),
    ...perAnswer.flat(),
    ...expectationProblems(probe, result),
    ...(probe.kind === "call" && probe.times > 1 ? replayProblems(result) : []),
  ];
}

/** The code of a refusal; absent for a success, and where there is no body to read it from. */
export function readCode({ body }: Answer): string | undefined {
  return /(?:"Code":"|<Code>)([^"<]*)/.exec(body)?.[1];
}

async function answerProblems(answer: Answer, probe: Probe): Promise<string[]> {
  const text = JSON.stringify(answer);
  return [
    ...(await formProblems(answer, probe)),
    ...(answer.status >= 500 ? [`the double failed with ${answer.status}`] : []),
    ...KEY_SECRETS.filter((secret) => text.includes(secret)).map(
      () => "the answer holds the secret of a key",
    ),
    ...(probe.kind === "call" ? secretProblems(answer, text, probe) : []),
  ];
}

function formProblems(answer: Answer, probe: Probe): string[] | Promise<string[]> {
  if (probe.kind === "call" && probe.expected === "preflight") return preflightProblems(answer);
  const { called = createConnection } = probe.kind === "call" ? probe : {};
  return answer.isBodiless ? bodilessProblems(answer) : conformanceProblems(answer, called);
}

async function conformanceProblems(
  { status, headers, body }: Answer,
  called: CalledOperation,
): Promise<string[]> {
  try {
    // A mutation can name another version, whose answer this then is.
    const versions = listVersions(called.action);
    const problems = await Promise.all(
      versions.map((version) => responseProblems(new Response(body, { status, headers }), version)),
    );
    return problems.reduce((best, other) => (other.length < best.length ? other : best));
  } catch (error) {
    return [`the answer ${status} cannot be read: ${describeError(error)}`];
  }
}

/** An answer to HEAD is one of the contract as far as it can be seen: the body would be one. */
function bodilessProblems({ status, headers }: Answer): string[] {
  const isKnown = status >= 400 && headers["x-acs-request-id"] !== undefined;
  return isKnown ? [] : [`the answer ${status} to HEAD has no request id, or is no refusal`];
}

function secretProblems(answer: Answer, text: string, { secrets, untold }: CallProbe): string[] {
  const hidden = readCode(answer) === "SignatureDoesNotMatch" ? untold : [...secrets, ...untold];
  return hidden
    .filter((secret) => text.includes(secret))
    .map((secret) => `the answer holds the secret ${secret}, and not in a string to sign`);
}

function expectationProblems(probe: Probe, { answers, trouble }: ProbeResult): string[] {
  const expected = probe.kind === "call" ? [probe.expected] : (probe.expected ?? []);
  const missing = trouble === undefined && answers.length < expected.length;
  return [
    ...(missing ? [`${answers.length} answers came instead of ${expected.length}`] : []),
    ...answers.flatMap((answer, index) => {
      const wanted: Expectation = expected[index] ?? "anything";
      const isSuccess = answer.status === 200;
      if (wanted === "anything" || wanted === "preflight" || isSuccess === (wanted === "success")) return [];
      return [`answer ${index + 1} is ${answer.status} ${readCode(answer) ?? ""} instead of a ${wanted}`];
    }),
  ];
}

/** A call that was carried out is not carried out again: its nonce was used. */
function replayProblems({ answers: [first, ...others] }: ProbeResult): string[] {
  if (first?.status !== 200) return [];
  const wrong = others.filter((answer) => readCode(answer) !== "SignatureNonceUsed");
  return wrong.map(({ status }) => `sent again, the call was answered with ${status}`);
}
