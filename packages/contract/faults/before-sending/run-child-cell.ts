import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Cell } from "../cell.ts";
import type { ChildCell } from "./child-cell.ts";

const PROGRAM = fileURLToPath(new URL("./child-cell.ts", import.meta.url));
const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning"];
const LIMIT_MS = 20_000;
const execute = promisify(execFile);

/** Runs a cell in a process of its own: Node reads proxies and certificates from the environment, once, when it starts. */
export async function runChildCell(
  cell: ChildCell,
  environment: Readonly<Record<string, string>>,
): Promise<Cell> {
  const { stdout } = await execute(process.execPath, [...NODE, PROGRAM, JSON.stringify(cell)], {
    env: { PATH: process.env.PATH, ...environment },
    timeout: LIMIT_MS,
  });
  return JSON.parse(stdout) as Cell;
}
