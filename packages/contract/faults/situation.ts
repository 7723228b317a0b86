import type { Cell } from "./cell.ts";
import type { Mode } from "./modes.ts";
import type { Plot } from "./plot.ts";
import { runCell } from "./run-cell.ts";

/** Something that goes wrong, ready to be met by a client. */
export interface Situation {
  readonly group: string;
  readonly name: string;
  /** Lets a client meet it, and judges what the client reports. */
  readonly run: (mode: Mode) => Promise<Cell>;
}

/** Makes a situation that is judged in this process. */
export function createSituation(plot: Plot): Situation {
  return { group: plot.group, name: plot.name, run: (mode) => runCell(plot, mode) };
}
