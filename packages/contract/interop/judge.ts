import type { JournalEntry, Simulator } from "@dataworks-kit/msw/simulator";
import { stringifyJson } from "@dataworks-kit/wire";
import type { WayToSend } from "../lab/ways-to-send.ts";
import { TEST_KEY } from "../lab/world.ts";
import type { Sent, Want } from "./checks.ts";
import { DATA } from "./double.ts";
import type { VendorClient } from "./language.ts";

/** The line that a program prints, in the client's own terms. */
export interface CheckResult {
  readonly ok?: unknown;
  readonly data?: unknown;
  readonly code?: unknown;
  readonly requestId?: unknown;
  /** The class of the client's error. */
  readonly error?: unknown;
}

/** What is judged, and by what. */
export interface Facts {
  readonly result: CheckResult;
  readonly sent: Sent;
  readonly way: WayToSend;
  readonly client: VendorClient;
  readonly simulator: Simulator;
  readonly want: Want;
}

/** What the client said, what arrived in the double and what its journal says, where they differ from what they should be. */
export function judge(facts: Facts): string[] {
  const { result, simulator, want } = facts;
  const entry = simulator.journal().at(-1);
  return [
    ...differences("ok", result.ok, want.code === undefined),
    ...(want.code === undefined ? successProblems(facts) : refusalProblems(facts)),
    ...differences("request id", result.requestId, entry?.requestId),
    ...worldProblems(facts),
    ...journalProblems(entry, facts),
  ];
}

function successProblems({ result, client }: Facts): string[] {
  if (result.ok !== true) return differences("code", result.code, undefined);
  const data = client.data === "rounded" ? Number(DATA) : DATA;
  // Where a number could not hold it, a client may give a text.
  return differences("Data", String(result.data), String(data));
}

function refusalProblems({ result, client, want: { code = "", error } }: Facts): string[] {
  return [
    ...differences("code", result.code, client.codes?.[code] ?? code),
    ...(error === undefined ? [] : differences("error", result.error, error)),
  ];
}

function worldProblems({ simulator, sent, want }: Facts): string[] {
  const arrived = simulator
    .revealWorld()
    .dataSources?.map(({ projectId, envType, name, connectionType, subType, content }) => {
      return { projectId, envType, name, connectionType, subType, content };
    });
  const { projectId, name, content } = sent;
  const whole = { projectId, envType: 1, name, connectionType: "rds", subType: "mysql", content };
  return differences("what arrived", arrived, want.dataSources === 0 ? [] : [whole]);
}

function journalProblems(entry: JournalEntry | undefined, { way, want }: Facts): string[] {
  const keyId = want.refusedBy === "key" ? "nobody" : TEST_KEY.accessKeyId;
  return [
    ...differences("algorithm in the journal", entry?.algorithm, way.algorithm),
    ...differences("key in the journal", entry?.accessKeyId, keyId),
    ...differences("refusing step in the journal", refusingStep(entry), want.refusedBy),
  ];
}

function refusingStep(entry: JournalEntry | undefined): string | undefined {
  return entry?.checks.find(({ verdict }) => verdict === "refused")?.step;
}

function differences(what: string, got: unknown, want: unknown): string[] {
  const [shown, expected] = [show(got), show(want)];
  return shown === expected ? [] : [`${what} is ${shown} and not ${expected}`];
}

function show(value: unknown): string {
  return value === undefined ? "absent" : stringifyJson(value);
}
