import type { LookDescriptor, Operation, OperationDescriptor } from "@dataworks-kit/wire";
import { monotonicMs } from "../call-context.ts";
import { callOperation } from "../call-operation.ts";
import type { CallOptions } from "../call-options.ts";
import type { Caller } from "../caller.ts";
import { DataWorksError } from "../dataworks-error.ts";
import { optionError } from "../option-error.ts";
import { pagesOf, valueAt } from "../pages-of.ts";
import { withinLimit } from "../transport/within-limit.ts";

/** The outcome of a call that may have been carried out, when a look found what it was to create. */
export interface Found {
  /** It is there; who created it, this call or another, cannot be told. */
  readonly outcome: "found";
  readonly id: unknown;
  /** When it was created, in the words of the service. */
  readonly createdAt: unknown;
  /** All that the list says of it. */
  readonly item: Readonly<Record<string, unknown>>;
}

/** What is looked for after a call, and how. */
interface Look {
  readonly descriptor: LookDescriptor;
  readonly list: Operation;
  readonly input: object;
  readonly options: CallOptions;
  readonly deadlineMs: number;
}

/**
 * A call with the option `lookAfterAmbiguous`: when nobody knows whether it was carried out, it lists what is there. The look
 * is a part of the call: it ends with its signal and its time.
 *
 * @throws DataWorksError as a call does; an ambiguous one says what the look showed
 */
export async function callThenLook(
  operation: Operation,
  caller: Caller,
  input: object,
  options: CallOptions,
): Promise<object> {
  const { totalTimeoutMs = caller.settings.totalTimeoutMs } = options;
  const deadlineMs = monotonicMs() + totalTimeoutMs;
  const look: Look = { ...requireLook(operation, caller), input, options, deadlineMs };
  try {
    const output = await callOperation(operation, caller, input, options);
    if (!("outcome" in output && output.outcome === "exists")) return output;
    return (await find(look, caller).catch(() => undefined)) ?? output;
  } catch (error) {
    if (error instanceof DataWorksError && error.ambiguous) return settle(error, look, caller);
    throw error;
  }
}

/** @throws DataWorksError (`config`) when one cannot look after this operation, or not with this client */
function requireLook(
  { action, version, look }: OperationDescriptor,
  { operations }: Caller,
): Pick<Look, "descriptor" | "list"> {
  if (!look)
    throw optionError("lookAfterAmbiguous", `an operation after which one can look, unlike ${action}`);
  const list = operations.find((other) => other.action === look.action && other.version === version);
  if (!list?.pages)
    throw optionError("lookAfterAmbiguous", `the handle of ${look.action} among the client's operations`);
  return { descriptor: look, list };
}

/** Absence is no proof: what is on its way may come after the look. */
async function settle(error: DataWorksError, look: Look, caller: Caller): Promise<Found> {
  const time = new Date(caller.settings.clock()).toISOString();
  const { action } = look.list;
  const seen = await find(look, caller).catch(
    (thrown: unknown) => `The look failed: ${wordsOf(thrown, look)}`,
  );
  if (typeof seen === "object") return seen;
  const said = seen ?? `${action} did not show it at ${time}, which is no proof: it may still come.`;
  const { message, cause } = error;
  throw new DataWorksError({ ...error, message: `${message} ${said}`, cause });
}

/** A failure of ours in its own words. What else ends a look is the caller's signal, or the time. */
function wordsOf(thrown: unknown, { options }: Look): string {
  if (thrown instanceof DataWorksError) return thrown.message;
  return options.signal?.aborted ? "it was aborted." : "there was no time left for it.";
}

function find(
  { descriptor, list, input, options, deadlineMs }: Look,
  caller: Caller,
): Promise<Found | undefined> {
  const { signal = new AbortController().signal } = options;
  const wanted = descriptor.by.map((name) => [name, Reflect.get(input, name)] as const);
  const { size = "", largest } = list.pages ?? {};
  const filter = { ...Object.fromEntries(wanted), ...(largest !== undefined && { [size]: largest }) };
  return withinLimit(deadlineMs - monotonicMs(), signal, async (limited) => {
    for await (const page of pagesOf(list, caller, filter, { ...options, signal: limited }))
      for (const item of itemsOf(page, list))
        if (wanted.every(([name, value]) => String(item[name]) === String(value)))
          return foundAs(item, descriptor);
    return undefined;
  });
}

function itemsOf(page: unknown, { pages }: Operation): readonly Found["item"][] {
  const items = valueAt(page, pages?.items ?? []);
  return Array.isArray(items) ? items.filter((item) => typeof item === "object" && item !== null) : [];
}

function foundAs(item: Found["item"], { id, createdAt = "" }: LookDescriptor): Found {
  return { outcome: "found", id: item[id], createdAt: item[createdAt], item };
}
