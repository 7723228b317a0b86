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
} as const;

/** The same for `--help`. */
export function exitHelp({ effect }: Pick<OperationDescriptor, "effect">): string {
  const isWrite = effect === "write";
  const nothing = isWrite ? "; nothing was changed" : "";
  return `Exit codes:
  0    done
  1    refused by DataWorks${nothing}
  2    the command line, the input or the environment is wrong; nothing was sent
  3    the server was not reached${isWrite ? nothing : ", or did not give an answer that can be used"}
${isWrite ? "  4    no clear answer: it may have been carried out, so look before you try again\n" : ""}  5    done, but the answer could not be written to standard output
  130  interrupted before anything was sent (143 when the system ended the command)`;
}

/** The exit code for the failure of a call. */
export function exitCodeOf({ kind, ambiguous }: DataWorksError, interrupted: AbortSignal): number {
  if (ambiguous) return EXIT.ambiguous;
  if (kind === "config") return EXIT.usage;
  if (kind === "api") return EXIT.refused;
  return kind === "aborted" ? interruptionCode(interrupted) : EXIT.failed;
}

/** The exit code when the user, or the system, ended a command before it did anything. */
export function interruptionCode({ reason }: AbortSignal): number {
  return reason instanceof InterruptedError ? reason.exitCode : new InterruptedError().exitCode;
}
