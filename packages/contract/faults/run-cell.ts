import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { type CreateConnectionInput, createConnectionExamples } from "@dataworks-kit/api";
import { type Client, createClient } from "@dataworks-kit/client";
import { createSimulator, type Simulator } from "@dataworks-kit/msw/simulator";
import type { Int64 } from "@dataworks-kit/wire";
import { createWith, describeReport, idsByName, type Report, reportOn, untruth } from "../lab/reports.ts";
import type { Cell } from "./cell.ts";
import { MAX_ATTEMPTS, type Mode, TRANSPORTS } from "./modes.ts";
import type { Plot, Stage } from "./plot.ts";
import { findShownSecrets, SECRETS } from "./secrets-shown.ts";
import { FAULTY_WORLD } from "./world.ts";

const TIMEOUT_MS = 300;
/** How much longer than its limits a call may take: the machine may be busy. */
const MARGIN_MS = 3_000;
const RETRY = { baseDelayMs: 1, maxAttempts: MAX_ATTEMPTS } as const;
const CREDENTIALS = { accessKeyId: "testid", accessKeySecret: SECRETS.accessKeySecret };
/** After them a `fetch` uses the connection of an answer again. */
const TURNS_UNTIL_FREE = 20;
/** Of what a report line shows of a report. */
const MOST_CHARACTERS = 60;
/** Longer than what a server reads at once, shorter than what the double refuses. */
const LARGE = "x".repeat(700_000);

/** What became of one call. */
interface Ended {
  readonly name: string;
  /** What the client reported; or what it did instead. */
  readonly report: Report | { readonly kind: "none"; readonly problem: string };
}

/** Lets a client call in a situation, and holds what it reports against what the double really created. */
export async function runCell(plot: Plot, mode: Mode): Promise<Cell> {
  const simulator = createSimulator({ world: FAULTY_WORLD });
  await using stage = await plot.stage(simulator);
  const [ended, before] = await makeCalls(plot, stage, mode);
  await stage.settle?.();
  const ids = idsByName(simulator).get(ended.name) ?? [];
  const wrong = [...(before ? [before] : []), ended].flatMap((one) => findProblems(one, simulator));
  if (plot.getsThrough && mode.attempts > 1) wrong.push(...findProblemsOfGivingUp(ended, ids));
  const betrayal = stage.betrayal?.();
  if (betrayal !== undefined) wrong.push(betrayal);
  const { ambiguous: isAmbiguous = false, phase } = ended.report.kind === "failed" ? ended.report.error : {};
  return {
    group: plot.group,
    fault: plot.name,
    mode: mode.name,
    transport: mode.transport,
    reported: ended.report.kind === "none" ? "nothing" : inOneLine(describeReport(ended.report)),
    ambiguous: isAmbiguous,
    created: ids.length,
    ...(phase && { phase }),
    overCautious: isAmbiguous && plot.canBeCertain === true && ids.length === 0,
    ...(wrong.length > 0 && { untruth: [...new Set(wrong)].join("; ") }),
  };
}

/** A code is the server's text, which may be anything. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, MOST_CHARACTERS);
}

/** The call that counts, and the one before it where there is one. */
async function makeCalls(plot: Plot, stage: Stage, mode: Mode): Promise<readonly [Ended, Ended?]> {
  let client: Client | undefined;
  const { timeoutMs = TIMEOUT_MS } = plot;
  // Made inside the call, since wrong options are refused when a client is made.
  const call = (name: string) =>
    endedCall(name, mode.attempts * timeoutMs + MARGIN_MS, () => {
      const transport = TRANSPORTS[mode.transport]();
      client ??= createClient({
        credentials: CREDENTIALS,
        timeoutMs,
        retry: RETRY,
        transport,
        ...stage.settings,
      });
      return createWith(client, createInput(name, plot), mode.options);
    });
  if (!plot.callsTwice) return [await call("matrix")];
  const before = await call("before");
  for (let turn = 0; turn < TURNS_UNTIL_FREE; turn++) await nextTurn();
  await stage.betweenCalls?.();
  return [await call("matrix"), before];
}

function createInput(name: string, { isLarge = false }: Plot): CreateConnectionInput {
  const { rds } = createConnectionExamples.inputs;
  const Content = { ...rds.Content, password: SECRETS.password };
  return { ...rds, Name: name, Content, ...(isLarge && { Description: LARGE }) };
}

async function endedCall(
  name: string,
  limitMs: number,
  call: () => ReturnType<typeof createWith>,
): Promise<Ended> {
  const limit = new AbortController();
  const reported = reportOn(async () => call()).then((report) => ({ name, report }));
  try {
    return await Promise.race([reported, lateEnd(name, limitMs, limit.signal)]);
  } catch (error) {
    return {
      name,
      report: { kind: "none", problem: `the client threw ${error}, which is not its own error` },
    };
  } finally {
    limit.abort();
  }
}

/** What becomes of a call that does not end by itself. */
async function lateEnd(name: string, limitMs: number, signal: AbortSignal): Promise<Ended> {
  await sleep(limitMs, undefined, { signal }).catch(() => {});
  return { name, report: { kind: "none", problem: "the call did not end within its limits" } };
}

function findProblems({ name, report }: Ended, simulator: Simulator): readonly string[] {
  if (report.kind === "none") return [report.problem];
  const wrong = untruth(report, idsByName(simulator).get(name) ?? []);
  const shown = report.kind === "failed" ? findShownSecrets(report.error) : [];
  return [...(wrong === undefined ? [] : [wrong]), ...shown.map((secret) => `the error shows ${secret}`)];
}

function findProblemsOfGivingUp({ report }: Ended, ids: readonly Int64[]): readonly string[] {
  // On a busy machine an attempt may take too long.
  const isLate = report.kind === "failed" && report.error.kind === "timeout";
  return ids.length > 0 || isLate ? [] : ["the client gives up although the next attempt would get through"];
}
