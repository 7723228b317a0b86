import { endWithin } from "../../lab/end-within.ts";
import { type CaseResult, Differs, Skipped } from "./case.ts";
import type { SuiteConfig } from "./suite-config.ts";

/** Far more than any case needs. */
const LIMIT_MS = 20_000;

/** Runs a case to its end, or for as long as it may take. */
export async function runCase(
  name: string,
  run: () => Promise<void>,
  { differences }: SuiteConfig,
): Promise<CaseResult> {
  try {
    await endWithin(LIMIT_MS, run, "it did not end");
    return { name, verdict: "ok" };
  } catch (error) {
    if (error instanceof Skipped) return { name, verdict: "skipped", reason: error.message };
    if (!(error instanceof Differs)) return { name, verdict: "FAILED", reason: describeReason(error) };
    const { difference } = error;
    return { name, verdict: "differs", reason: `${difference}, since ${differences[difference]}` };
  }
}

function describeReason(error: unknown): string {
  const isOurs = error instanceof Error && (error.name === "Mismatch" || error.name === "Error");
  return isOurs ? error.message : String(error);
}
