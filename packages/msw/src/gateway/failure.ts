import { type Int64, MASK, maskWithin, redactParameters } from "@dataworks-kit/wire";
import type { Refused } from "./ending.ts";
import type { IncomingCall } from "./incoming-call.ts";
import type { Failure } from "./stamp.ts";
import type { Step } from "./steps.ts";

/** Where a call failed, and what it had created by then. */
interface FailurePoint {
  readonly step: Step;
  readonly createdId?: Int64 | undefined;
}

/** Ends a call at which code that a test plugged in threw. The caller is answered as by a service that fails; the test's author reads why. */
export function failCall(failure: Failure, call: IncomingCall, { step, createdId }: FailurePoint): Refused {
  const cause = describeFailure(failure, call);
  return { kind: "refused", step, refusal: call.refuse("InternalError"), cause, createdId };
}

/** Of a longer text only the length is printed: to cut it could cut a secret in two, and half of it is not masked. */
const LONGEST_READ = 16 * 1024;
const LONGEST_PRINTED = 500;

/** A failure in one bounded text, without the secrets of the call in which it came. */
function describeFailure({ what, thrown }: Failure, call: IncomingCall): string {
  const text = readThrown(thrown);
  if (text.length > LONGEST_READ) return `${what} failed: an error of ${text.length} characters`;
  const pairs = [...call.call.parameters, ["Thrown", text]] as const;
  const redacted = redactParameters(call.target.descriptor, pairs, collectKeySecrets(call));
  // It may hold passwords that the call does not.
  const masked = maskWithin(redacted.at(-1)?.[1] ?? MASK);
  return `${what} failed: ${masked.slice(0, LONGEST_PRINTED)}`;
}

function collectKeySecrets({ credentials }: IncomingCall): string[] {
  const { accessKeySecret, securityToken } = credentials.identity?.accessKey ?? {};
  return [accessKeySecret, securityToken, credentials.securityToken].flatMap((secret) => secret || []);
}

/** Errors of any realm; their getters can throw too. */
function readThrown(thrown: unknown): string {
  if (typeof thrown === "string") return thrown;
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown))
    return "a value that is not an Error";
  try {
    const name = "name" in thrown ? String(thrown.name) : "Error";
    return `${name}: ${String(thrown.message)}`;
  } catch {
    return "an Error that cannot be read";
  }
}
