import { DataWorksError } from "@dataworks-kit/client/core";
import { UsageError } from "../exit-codes.ts";
import { toCommandWords, toOptionFlag } from "../operation/command-words.ts";
import { awaitOrInterrupt } from "../terminal.ts";
import { ADVICE } from "./advice.ts";
import type { Finding, Outcome } from "./finding.ts";

/** A finding with what later checks need of it. */
export interface Examined<Value> {
  readonly finding: Finding;
  readonly value?: Value | undefined;
}

type ValuesOf<Needs extends readonly Examined<unknown>[]> = {
  readonly [Index in keyof Needs]: Needs[Index] extends Examined<infer Value> ? Value : never;
};

/** Runs a check with the values of the earlier ones that it needs. It rejects with nothing but the reason of an interrupt. */
export type Examine = <const Needs extends readonly Examined<unknown>[], Value>(
  check: Finding["check"],
  needs: Needs,
  work: (values: ValuesOf<Needs>, signal: AbortSignal) => Outcome<Value> | Promise<Outcome<Value>>,
) => Promise<Examined<Value>>;

/** Makes what runs checks, each within this time: it is skipped without what it needs, and whatever it throws is a finding. */
export function createExaminer(seconds: number, interrupted: AbortSignal): Examine {
  return async (check, needs, work) => {
    const missing = needs.filter(({ value }) => value === undefined).map(({ finding }) => finding.check);
    if (missing.length > 0) return { finding: skip(check, missing) };
    const values = needs.map(({ value }) => value) as ValuesOf<typeof needs>;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new LateError(seconds)), seconds * 1000);
    const signal = AbortSignal.any([interrupted, limit.signal]);
    try {
      const { value, ...said } = await awaitOrInterrupt(Promise.resolve(work(values, signal)), signal);
      return { finding: { check, details: [], ...said }, value };
    } catch (error) {
      if (interrupted.aborted) throw interrupted.reason;
      return { finding: fail(check, error) };
    } finally {
      clearTimeout(timer);
      // Connections that are still open end with their check.
      limit.abort();
    }
  };
}

class LateError extends Error {
  override readonly name = "LateError";

  constructor(seconds: number) {
    super(`It did not end within ${seconds} s.`);
  }
}

function skip(check: Finding["check"], missing: readonly string[]): Finding {
  const names = new Intl.ListFormat("en").format(missing);
  return { check, mark: "skipped", details: [], found: `not checked, because it needs: ${names}` };
}

function fail(check: Finding["check"], error: unknown): Finding {
  const [found, ...details] = describeFailure(error);
  return { check, mark: "failed", found, details, toDo: ADVICE[check] };
}

function describeFailure(error: unknown): readonly [string, ...string[]] {
  if (error instanceof DataWorksError) return describeClientError(error);
  if (error instanceof LateError || error instanceof UsageError) return [error.message];
  throw error;
}

function describeClientError({ operation, issues, message }: DataWorksError): readonly [string, ...string[]] {
  const ofKey = operation === "credentials";
  const list = issues.map((issue) => {
    const path = ofKey ? issue.path : `${toOptionFlag(issue.path)}:`;
    return `${path} ${toCommandWords(issue.message)}`;
  });
  const [first = toCommandWords(message), ...others] = list;
  return ofKey ? ["no access key was found", ...list] : [first, ...others];
}
