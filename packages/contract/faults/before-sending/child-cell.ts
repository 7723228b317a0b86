import { listModes, type TransportName } from "../modes.ts";
import { runCell } from "../run-cell.ts";

/** What a process is told of the one cell that it runs. */
export interface ChildCell {
  readonly group: string;
  readonly name: string;
  readonly mode: string;
  readonly transport: TransportName;
  readonly endpoint: string;
}

// The environment of this process is what makes the situation; nothing that is sent from here reaches a double.
const { group, name, endpoint, transport, mode: modeName } = JSON.parse(process.argv[2] ?? "{}") as ChildCell;
const mode = listModes(transport).find((one) => one.name === modeName);
if (!mode) throw new Error(`There is no mode ${modeName}.`);
const cell = await runCell(
  {
    group,
    name,
    canBeCertain: true,
    // Longer than elsewhere: a process that has just started is slow on a busy machine.
    timeoutMs: 1_000,
    stage: async () => ({ settings: { endpoint }, [Symbol.asyncDispose]: async () => {} }),
  },
  mode,
);
// undici goes on to connect where a proxy closes, although the call has ended.
process.stdout.write(JSON.stringify(cell), () => process.exit());
