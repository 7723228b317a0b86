import { createSimulator, type Simulator } from "@dataworks-kit/msw/simulator";
import type { OpenedOperation } from "../call/opened-operation.ts";
import type { Session } from "../session.ts";
import { type CallToSign, type SignedRequest, signCall } from "../signature/signed-call.ts";
import { answerSummary } from "./answer-summary.ts";
import { type Exchange, exchange } from "./exchange.ts";
import { createRealCause } from "./real-causes.ts";
import type { Refusal } from "./to-refusal.ts";

/** What came of a call, and of which operation it was. */
export interface SentCall extends Exchange {
  readonly opened: OpenedOperation;
  readonly request: SignedRequest;
}

/** Signs a call and sends it to a double. */
export async function signAndSend(
  simulator: Simulator,
  call: CallToSign,
  now: () => number,
): Promise<SentCall> {
  const { request } = await signCall(call);
  return { ...(await exchange(simulator, request, now)), opened: call.opened, request };
}

/** Brings a refusal about as it happens to people; where the double cannot be brought to it, by a script. */
export async function provokeRefusal(
  call: CallToSign,
  refusal: Refusal,
  { clock, now }: Pick<Session, "clock" | "now">,
): Promise<SentCall> {
  const simulator = createSimulator({ clock });
  const cause = createRealCause(call, refusal);
  if (cause?.first) await signAndSend(simulator, cause.first, now);
  const sent = cause && (await signAndSend(simulator, cause.call, now));
  if (sent && readCode(sent) === refusal.code) return { ...sent, opened: call.opened };
  const scripted = createSimulator({ clock });
  scripted.failNext(refusal.code, { values: refusal.values });
  return signAndSend(scripted, call, now);
}

function readCode({ result, opened }: SentCall): string | undefined {
  const summary = result.kind === "answered" ? answerSummary(result.body, opened) : undefined;
  return summary?.kind === "refused" ? summary.code : undefined;
}
