import { listDataSources as listContract } from "@dataworks-kit/api/contracts";
import { documentation } from "@dataworks-kit/api/documentation";
import { listDataSources } from "@dataworks-kit/api/operations";
import { type AnyCall, DataWorksError, type Retry } from "@dataworks-kit/client/core";
import { type Chosen, chooseDesired } from "../desired/choose-desired.ts";
import { type Identity, readIdentity, writeIdentity } from "../desired/identity.ts";
import { writePlace } from "../desired/place.ts";
import type { ValidState } from "../desired/read-desired.ts";
import { toUnchanged } from "../exit-codes.ts";
import type { CommandFlags } from "../operation/command-flags.ts";
import { createCommandClient } from "../operation/create-command-client.ts";
import { loadKeyLibrary, nameWaitingLibrary } from "../operation/key-library.ts";
import { printFailure } from "../operation/print-failure.ts";
import type { GivenCall } from "../operation/read-given-call.ts";
import type { Terminal } from "../terminal.ts";
import { toPrintableLine } from "../to-printable.ts";
import { type Existing, listExisting, type Reader, type Scope } from "./existing.ts";
import { createLimiter, type Limiter } from "./limiter.ts";
import { createPlan, type Plan } from "./plan.ts";
import type { PlanFlags } from "./plan-flags.ts";
import { type PastRuns, readJournal } from "./read-journal.ts";

/** A plan, and all that carrying it out takes. */
export interface PreparedPlan {
  readonly plan: Plan;
  readonly client: AnyCall;
  readonly limiter: Limiter;
  /** Where calls go, as a URL without a path. */
  readonly server: string;
  readonly past: PastRuns;
  /** How many calls were made for it. */
  readonly calls: number;
}

/** What a command has to make a plan of. */
export interface PlanRequest {
  readonly name: "plan" | "apply";
  readonly files: readonly string[];
  readonly journal: string;
  readonly state: ValidState;
  readonly flags: PlanFlags;
}

/**
 * Reads what exists, and makes the plan. A call that fails is printed: then there is an exit code instead.
 *
 * @throws UsageError for a choice or a journal that cannot be used
 */
export async function preparePlan(request: PlanRequest, terminal: Terminal): Promise<PreparedPlan | number> {
  const { state, flags, name } = request;
  const chosen = chooseDesired(state, flags, name);
  const call = await describeCall(request);
  const library = loadKeyLibrary();
  try {
    const limiter = createLimiter(flags.qps.perSecond);
    const client = await createCommandClient(call, library, terminal, createHooks(limiter));
    const server = await findServer(client);
    const past = await readJournal(request.journal, { files: request.files, server });
    const counted = countCalls(limiter);
    const reader = {
      client,
      limiter: counted,
      timeoutMs: flags.timeout * 1_000,
      signal: terminal.interrupted,
    };
    const plan = await makePlan(request, { chosen, reader, past }, terminal);
    return { plan, client, limiter, server, past, calls: counted.calls() };
  } catch (caught) {
    const error = toUnchanged(caught, terminal.interrupted);
    if (!(error instanceof DataWorksError)) throw error;
    return printFailure(nameWaitingLibrary(error, library), call, terminal);
  }
}

/** What is printed of a failure is about the list: nothing else is called here. */
async function describeCall({ name, flags }: PlanRequest): Promise<GivenCall> {
  const all: CommandFlags = { ...flags, parametersIn: "body" };
  const described = { name, contract: listContract, documentation: await documentation.listDataSources() };
  return { ...described, flags: all, input: {}, secrets: [] };
}

/** Each attempt counts, and throttling is for all calls. */
function createHooks(limiter: Limiter) {
  return {
    onRetry: ({ reason, delayMs, attempt }: Pick<Retry, "reason" | "delayMs" | "attempt">) => {
      limiter.count();
      if (reason !== "throttled") return;
      limiter.pause(delayMs);
      // Once can be the edge of a second.
      if (attempt > 1) limiter.slow();
    },
  };
}

/** Signs a call to see where it would go. */
async function findServer(client: AnyCall): Promise<string> {
  const { request } = await client.inspect(listDataSources, { ProjectId: 1 });
  return new URL(request.url).origin;
}

function countCalls(limiter: Limiter): Limiter & { readonly calls: () => number } {
  let calls = 0;
  const take: Limiter["take"] = (signal) => {
    calls += 1;
    return limiter.take(signal);
  };
  return { ...limiter, take, calls: () => calls };
}

interface Material {
  readonly chosen: Chosen;
  readonly reader: Reader;
  readonly past: PastRuns;
}

async function makePlan(
  { state, flags }: PlanRequest,
  { chosen, reader, past }: Material,
  terminal: Terminal,
): Promise<Plan> {
  const wanted = new Set(state.dataSources.map((desired) => writeIdentity(readIdentity(desired))));
  const wishes = {
    chosen: chosen.dataSources,
    isWanted: (item: Identity) => wanted.has(writeIdentity(item)) || !chosen.fitsName(item.Name),
    texts: state.texts,
  };
  const tell = (text: string) => {
    if (!flags.quiet) terminal.err(`dataworks: ${toPrintableLine(text)}\n`);
  };
  return createPlan(wishes, listAll(listScopes(chosen, flags), reader, tell), {
    prune: flags.prune ?? false,
    resend: flags.resend ?? false,
    wasCutOff: (identity) => past.open.get(writeIdentity(identity)) === "update",
  });
}

interface PlacedScope extends Scope {
  /** Where a file names it. */
  readonly place: string;
}

/** Where to look. Some names alone are looked for only where they are wanted, unless others of the kind shall be removed. */
function listScopes({ dataSources, places }: Chosen, { only, prune }: PlanFlags): PlacedScope[] {
  const wanted = dataSources.map((desired) => ({
    ...readIdentity(desired),
    at: desired.entry.layer.node.at,
  }));
  const scopes = new Map<string, PlacedScope>();
  for (const { ProjectId, EnvType, at } of [...wanted, ...(only && !prune ? [] : places)]) {
    const key = `${ProjectId} ${EnvType}`;
    if (!scopes.has(key)) scopes.set(key, { ProjectId, EnvType, place: writePlace(at) });
  }
  return [...scopes.values()];
}

async function* listAll(
  scopes: readonly PlacedScope[],
  reader: Reader,
  tell: (text: string) => void,
): AsyncGenerator<Existing> {
  for (const { place, ...scope } of scopes) {
    const where = `ProjectId ${scope.ProjectId}, EnvType ${scope.EnvType}`;
    tell(`reading what exists in ${where} ...`);
    try {
      yield* listExisting(scope, reader);
    } catch (error) {
      if (error instanceof DataWorksError && error.kind === "api") tell(`${place}: ${where} cannot be read:`);
      throw error;
    }
  }
}
