import { type CallOptions, type ClientOptions, createClient } from "@dataworks-kit/client";
import { createSimulator, DEFAULT_WORLD } from "@dataworks-kit/msw/simulator";
import { describeReport, idsByName, reportOf, untruth } from "./account.ts";
import { startFaultServer } from "./fault-server.ts";
import { FAULTS, type Fault } from "./faults.ts";

/** A cell of the matrix: what went wrong, how the client was told to try again, and what came of it. */
export interface Cell {
  readonly fault: string;
  readonly mode: string;
  readonly reported: string;
  readonly created: number;
  /** Absent when the report tells the truth. */
  readonly untruth?: string;
}

const CREDENTIALS = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const QUICK = { timeoutMs: 300, retry: { baseDelayMs: 1, maxAttempts: 3 } } as const;

const MODES: Readonly<Record<string, CallOptions>> = {
  "tried again where it is safe": {},
  "also where it is ambiguous": { retryAmbiguous: true },
  "tried once": { retry: false },
};

/** Makes a call for each fault, once and always, in each mode; and for those faults that no server makes. */
export async function faultMatrix(onCell: (cell: Cell) => void): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  const closedEndpoint = await unusedEndpoint();
  const add = (cell: Cell) => {
    cells.push(cell);
    onCell(cell);
  };
  for (const [mode, options] of Object.entries(MODES)) {
    for (const [name, fault] of Object.entries(FAULTS)) {
      add(await cellOf(`${name}, once`, mode, { options, faults: [fault] }));
      add(await cellOf(`${name}, always`, mode, { options, faults: Array(9).fill(fault) }));
    }
    for (const [name, settings] of Object.entries(withoutServer(closedEndpoint)))
      add(await cellOf(name, mode, { options, settings, faults: [] }));
  }
  return cells;
}

/** Where nobody listens any more. */
async function unusedEndpoint(): Promise<string> {
  await using server = await startFaultServer(createSimulator(), () => undefined);
  return server.endpoint;
}

/** Faults in the client's own settings. */
function withoutServer(closedEndpoint: string): Readonly<Record<string, Partial<ClientOptions>>> {
  return {
    "no fault": {},
    "a clock that is an hour late": { clock: () => Date.now() - 3_600_000 },
    "an expired token": {
      credentials: { accessKeyId: "STS.old", accessKeySecret: "testsecret", securityToken: "old" },
    },
    "a refused connection": { endpoint: closedEndpoint },
    "a port that fetch blocks": { endpoint: "http://127.0.0.1:9" },
    "a name that DNS does not know": { endpoint: "http://nowhere.invalid", allowPlainHttp: true },
  };
}

const USERS = DEFAULT_WORLD.users.map((user) => ({
  ...user,
  accessKeys: [
    ...user.accessKeys,
    {
      accessKeyId: "STS.old",
      accessKeySecret: "testsecret",
      securityToken: "old",
      expiration: "2000-01-01T00:00:00Z",
    },
  ],
}));

async function cellOf(
  fault: string,
  mode: string,
  {
    options,
    faults,
    settings = {},
  }: { options: CallOptions; faults: readonly Fault[]; settings?: Partial<ClientOptions> },
): Promise<Cell> {
  const simulator = createSimulator({ world: { ...DEFAULT_WORLD, users: USERS } });
  const left = [...faults];
  await using server = await startFaultServer(simulator, () => left.shift());
  const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS, ...QUICK, ...settings });
  const report = await reportOf(client, "matrix", options);
  const ids = idsByName(simulator).get("matrix") ?? [];
  const wrong = untruth(report, ids);
  return {
    fault,
    mode,
    reported: describeReport(report),
    created: ids.length,
    ...(wrong && { untruth: wrong }),
  };
}
