import type { ChildProcess } from "node:child_process";

/** Ends a child by its id when this process ends first, however it comes to that. */
export function endWithThisProcess(child: ChildProcess): void {
  const end = () => child.kill();
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
}
