import { runCommand } from "../../lab/processes.ts";
import { runFromSource } from "../../lab/repository.ts";
import type { Cell } from "../cell.ts";
import type { ChildCell } from "./child-cell.ts";

const PROGRAM = runFromSource("packages/contract/faults/before-sending/child-cell.ts");
const LIMIT_MS = 20_000;

/** Runs a cell in a process of its own: Node reads proxies and certificates from the environment, once, when it starts. */
export async function runChildCell(
  cell: ChildCell,
  environment: Readonly<Record<string, string>>,
): Promise<Cell> {
  const env = { PATH: process.env.PATH, ...environment };
  const { out } = await runCommand([...PROGRAM, JSON.stringify(cell)], { env, timeoutMs: LIMIT_MS });
  return JSON.parse(out) as Cell;
}
