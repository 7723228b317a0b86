import { type Client, createClient } from "@dataworks-kit/client";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { startFaultServer } from "../lab/fault-server.ts";
import { FAULTS, type Fault } from "../lab/faults.ts";
import { createRandom } from "../lab/random.ts";
import { describeReport, idsByName, reportCreation, untruth } from "../lab/reports.ts";
import { TEST_KEY } from "../lab/world.ts";
import { TRANSPORTS, type TransportName } from "./modes.ts";
import { ANSWERS } from "./situations.ts";

/** What became of many calls at once. */
export interface CrowdResult {
  readonly calls: number;
  /** How many calls reported what, the most frequent first. */
  readonly reports: ReadonlyMap<string, number>;
  /** How many data sources there are in the end. */
  readonly created: number;
  /** How many calls created more than one. */
  readonly createdTwice: number;
  /** A line for each call whose report is not true. */
  readonly untruths: readonly string[];
}

/** The share of requests that meet a fault. */
const FAULT_SHARE = 0.3;
const AT_ONCE = 10_000;
const LIMITS = { timeoutMs: 60_000, totalTimeoutMs: 600_000, retry: { baseDelayMs: 5, maxAttempts: 4 } };
/** A step that is odd takes from both of "carried out" and "not carried out", which take turns. */
const SAMPLE_STEP = 9;
/** All that each runtime meets, and a sample of the answers; those to a single connection make no sense under load. */
const CROWD_FAULTS: readonly Fault[] = [
  ...Object.values(FAULTS),
  ...Object.values(ANSWERS)
    .flat()
    .filter((_, index) => index % SAMPLE_STEP === 0)
    .map(({ fault }) => fault),
];

/** Makes this many calls at once against a server that lets three in ten requests go wrong; half of them may repeat what is ambiguous. */
export async function faultCrowd(
  calls: number,
  seed: number,
  transport: TransportName = "node",
): Promise<CrowdResult> {
  const simulator = createSimulator({ nonceCapacity: 10 * calls, timeWindowMs: 3_600_000 });
  const random = createRandom(seed, 0);
  const choose = (): Fault | undefined =>
    random.chance(FAULT_SHARE) ? random.pick(CROWD_FAULTS) : undefined;
  await using server = await startFaultServer(simulator, choose);
  const client = createClient({
    ...LIMITS,
    endpoint: server.endpoint,
    credentials: TEST_KEY,
    transport: TRANSPORTS[transport](),
  });
  const names = Array.from({ length: calls }, (_, index) => `crowd-${index}`);
  return accountFor(names, await callAll(client, names), idsByName(simulator));
}

type Reports = ReadonlyMap<string, Awaited<ReturnType<typeof reportCreation>>>;

async function callAll(client: Client, names: readonly string[]): Promise<Reports> {
  const reports = new Map<string, Awaited<ReturnType<typeof reportCreation>>>();
  for (let at = 0; at < names.length; at += AT_ONCE)
    await Promise.all(
      names.slice(at, at + AT_ONCE).map(async (name, index) => {
        const options = index % 2 === 0 ? {} : { retryAmbiguous: true };
        reports.set(name, await reportCreation(client, name, options));
      }),
    );
  return reports;
}

function accountFor(
  names: readonly string[],
  reports: Reports,
  ids: ReturnType<typeof idsByName>,
): CrowdResult {
  const counts = new Map<string, number>();
  const untruths: string[] = [];
  for (const name of names) {
    const report = reports.get(name);
    const word = report ? describeReport(report) : "no report";
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const wrong = report ? untruth(report, ids.get(name) ?? []) : "the call never ended";
    if (wrong) untruths.push(`${name}: ${wrong} (reported ${word})`);
  }
  const sorted = new Map([...counts].sort(([, a], [, b]) => b - a));
  const perName = [...ids.values()].map(({ length }) => length);
  const created = perName.reduce((sum, count) => sum + count, 0);
  const createdTwice = perName.filter((count) => count > 1).length;
  return { calls: names.length, reports: sorted, created, createdTwice, untruths };
}
