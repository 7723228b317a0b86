import { MASK, maskWithin, redactParameters } from "@dataworks-kit/wire";
import type { Failure } from "./failure.ts";
import type { IncomingCall } from "./incoming-call.ts";

/** Longer texts are told by their length: to cut one could cut a secret in two, and half of it is not masked. */
const LONGEST_READ = 16 * 1024;
const LONGEST_TOLD = 500;

/** A failure in one bounded text, without the secrets of the call in which it came. */
export function describeFailure({ what, thrown }: Failure, call: IncomingCall): string {
  const text = textOf(thrown);
  if (text.length > LONGEST_READ) return `${what} failed: an error of ${text.length} characters`;
  const pairs = redactParameters(call.descriptor, [...call.parameters, ["Thrown", text]], keySecretsOf(call));
  // It may hold passwords that the call does not.
  const masked = maskWithin(pairs.at(-1)?.[1] ?? MASK);
  return `${what} failed: ${masked.slice(0, LONGEST_TOLD)}`;
}

function keySecretsOf({ identity, credentials }: IncomingCall): string[] {
  const { accessKeySecret, securityToken } = identity?.accessKey ?? {};
  return [accessKeySecret, securityToken, credentials.securityToken].flatMap((secret) => secret || []);
}

/** Errors of any realm; their getters can throw too. */
function textOf(thrown: unknown): string {
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
