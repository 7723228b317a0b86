import type { LookDescriptor, Operation, OperationDescriptor } from "@dataworks-kit/wire";
import { DataWorksError } from "../error/dataworks-error.ts";
import { toOptionError } from "../options/check-option.ts";
import { readMonotonicMs, runWithinLimit } from "../transport/time-limit.ts";
import type { ClientCore } from "./call.ts";
import { callOperation, guardInput } from "./call-operation.ts";
import type { CallOptions } from "./call-options.ts";
import { listPages, readPath } from "./pages.ts";

/** The outcome of a call that may have been carried out, when a look found the item that it should create. */
export interface Found {
  /** It is there. Whether this call or another one created it cannot be known. */
  readonly outcome: "found";
  readonly id: unknown;
  /** When it was created, in the words of the service. */
  readonly createdAt: unknown;
  /** The item of the list. */
  readonly item: Readonly<Record<string, unknown>>;
}

/** The item that a look searches, and how. */
interface Look {
  readonly descriptor: LookDescriptor;
  readonly list: Operation;
  readonly input: object;
  readonly options: CallOptions;
  readonly deadlineMs: number;
}

/**
 * A call with the option `lookAfterAmbiguous`: when its outcome is not known, it lists what is there. The look is a part of the
 * call: it ends with its signal and its time.
 *
 * @throws DataWorksError as a call does; an ambiguous one says what the look showed
 */
export async function callThenLook(
  operation: Operation,
  core: ClientCore,
  input: object,
  options: CallOptions,
): Promise<object> {
  const { totalTimeoutMs = core.settings.totalTimeoutMs } = options;
  const deadlineMs = readMonotonicMs() + totalTimeoutMs;
  // The call and the look are about the same item, whatever the caller does with the object meanwhile.
  const copy = guardInput(operation, () => ({ ...input }));
  const look: Look = { ...requireLook(operation, core), input: copy, options, deadlineMs };
  try {
    const output = await callOperation(operation, core, copy, options);
    if (!("outcome" in output && output.outcome === "exists")) return output;
    return (await findItem(look, core).catch(() => undefined)) ?? output;
  } catch (error) {
    if (error instanceof DataWorksError && error.ambiguous) return settleByLook(error, look, core);
    throw error;
  }
}

/** @throws DataWorksError (`config`) when one cannot look after this operation, or not with this client */
function requireLook(
  { action, version, look }: OperationDescriptor,
  { operations }: ClientCore,
): Pick<Look, "descriptor" | "list"> {
  if (!look)
    throw toOptionError("lookAfterAmbiguous", `an operation after which one can look, unlike ${action}`);
  const list = operations.find((other) => other.action === look.action && other.version === version);
  if (!list?.pages)
    throw toOptionError("lookAfterAmbiguous", `the handle of ${look.action} among the client's operations`);
  return { descriptor: look, list };
}

/** Absence is not a proof: the call may be carried out after the look. */
async function settleByLook(error: DataWorksError, look: Look, core: ClientCore): Promise<Found> {
  const time = new Date(core.settings.clock()).toISOString();
  const { action } = look.list;
  const seen = await findItem(look, core).catch(
    (thrown: unknown) => `The look failed: ${describeEnd(thrown, look)}`,
  );
  if (typeof seen === "object") return seen;
  const advice = seen ?? `${action} did not show it at ${time}, which is not a proof: it may still come.`;
  const { message, cause } = error;
  throw new DataWorksError({ ...error, message: `${message} ${advice}`, cause });
}

/** Why a look ended: a failure of ours, the caller's signal, or the time. */
function describeEnd(thrown: unknown, { options }: Look): string {
  if (thrown instanceof DataWorksError) return thrown.message;
  return options.signal?.aborted ? "it was aborted." : "there was no time left for it.";
}

function findItem(
  { descriptor, list, input, options, deadlineMs }: Look,
  core: ClientCore,
): Promise<Found | undefined> {
  const wanted = descriptor.by.map((name) => [name, Reflect.get(input, name)] as const);
  const { size = "", largest } = list.pages ?? {};
  const filter = { ...Object.fromEntries(wanted), ...(largest !== undefined && { [size]: largest }) };
  return runWithinLimit(deadlineMs - readMonotonicMs(), options.signal, async (limited) => {
    for await (const page of listPages(list, core, filter, { ...options, signal: limited }))
      for (const item of readItems(page, list))
        if (wanted.every(([name, value]) => String(item[name]) === String(value)))
          return toFound(item, descriptor);
    return undefined;
  });
}

function readItems(page: unknown, { pages }: Operation): readonly Found["item"][] {
  const items = readPath(page, pages?.items ?? []);
  return Array.isArray(items) ? items.filter((item) => typeof item === "object" && item !== null) : [];
}

function toFound(item: Found["item"], { id, createdAt = "" }: LookDescriptor): Found {
  return { outcome: "found", id: item[id], createdAt: item[createdAt], item };
}
