import type { Retry } from "@dataworks-kit/client/core";
import { printableLine } from "../printable.ts";

/** A line that tells why the command takes longer. */
export function describeRetry({ attempt, reason, delayMs, error }: Retry): string {
  const seconds = (delayMs / 1000).toFixed(1);
  const code = printableLine(error.code ?? error.kind);
  return `dataworks: attempt ${attempt} failed (${code}, ${reason}); trying again in ${seconds} s\n`;
}
