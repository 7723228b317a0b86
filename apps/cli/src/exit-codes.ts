import type { DataWorksError } from "@dataworks-kit/client/core";
import type { OperationDescriptor } from "@dataworks-kit/wire";
import { InterruptedError } from "./terminal.ts";

/** What the exit code of a command says. */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  failed: 3,
  ambiguous: 4,
  output: 5,
  /** A plan has something to do. */
  toDo: 6,
  /** Something differs that no call can change. */
  conflict: 7,
} as const;

/** The command line or the environment cannot be used. The message names the flag and what was expected; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The exit codes of an operation's command, for `--help`. */
export function describeExitCodes({ effect }: Pick<OperationDescriptor, "effect">): string {
  const isWrite = effect === "write";
  const unchanged = isWrite ? "; nothing was changed" : "";
  return `Exit codes:
  0    done
  1    refused by DataWorks${unchanged}
  2    the command line, the input or the environment is wrong; nothing was sent
  3    the server was not reached${isWrite ? unchanged : ", or did not give an answer that can be used"}
${isWrite ? "  4    no clear answer: it may have been carried out, so look before you try again\n" : ""}  5    done, but the answer could not be written to standard output
  130  interrupted before anything was sent (143 when the system ended the command)`;
}

/** The exit code for the failure of a call. */
export function chooseExitCode({ kind, ambiguous }: DataWorksError, interrupted: AbortSignal): number {
  if (ambiguous) return EXIT.ambiguous;
  if (kind === "config") return EXIT.usage;
  if (kind === "api") return EXIT.refused;
  return kind === "aborted" ? readInterruptionCode(interrupted) : EXIT.failed;
}

/** The exit code when the user, or the system, ended a command before it did anything. */
export function readInterruptionCode({ reason }: AbortSignal): number {
  return reason instanceof InterruptedError ? reason.exitCode : new InterruptedError().exitCode;
}

/** The error to throw once calls were sent that change nothing: of an interrupt it says so, and others stay what they are. */
export function toUnchanged(error: unknown, interrupted: AbortSignal): unknown {
  const isAbortedCall = error instanceof Error && "kind" in error && error.kind === "aborted";
  if (!interrupted.aborted || !(isAbortedCall || error === interrupted.reason)) return error;
  return new InterruptedError(readInterruptionCode(interrupted), "interrupted; nothing was changed");
}
