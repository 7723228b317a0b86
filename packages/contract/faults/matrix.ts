import type { Cell } from "./cell.ts";
import { listModes, type Mode } from "./modes.ts";
import type { Situation } from "./situation.ts";

/** Which cells a run has. */
export interface MatrixOptions {
  readonly situations: readonly Situation[];
  /** Default: each, by the transport of Node. */
  readonly modes?: readonly Mode[];
  /** Keeps the cells whose line has this text, in any case: group, fault and mode. Default: each. */
  readonly only?: string;
  /** Is told of each cell, in their order. */
  readonly onCell?: (cell: Cell) => void;
}

/** Most cells wait for a socket or a timer; more at once would make quick calls slow. */
const AT_ONCE = 8;

/** Lets a client meet each situation in each mode. The cells come in the order of the situations. */
export async function faultMatrix(options: MatrixOptions): Promise<readonly Cell[]> {
  const { situations, modes = listModes("node"), only = "", onCell = () => {} } = options;
  const planned = situations
    .flatMap((situation) => modes.map((mode) => ({ situation, mode })))
    .filter(({ situation: { group, name }, mode }) =>
      `${group} ${name} ${mode.name}`.toLowerCase().includes(only.toLowerCase()),
    );
  const cells: Cell[] = [];
  let next = 0;
  let told = 0;
  const work = async () => {
    for (let at = next++, plan = planned[at]; plan; at = next++, plan = planned[at]) {
      cells[at] = await plan.situation.run(plan.mode);
      for (let cell = cells[told]; cell; cell = cells[++told]) onCell(cell);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return cells;
}
