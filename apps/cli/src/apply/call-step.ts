import type { CreateDataSourceInput } from "@dataworks-kit/api";
import {
  createDataSource as createContract,
  deleteDataSource as deleteContract,
  updateDataSource as updateContract,
} from "@dataworks-kit/api/contracts";
import { createDataSource, deleteDataSource, updateDataSource } from "@dataworks-kit/api/operations";
import { DataWorksError, undocumentedType } from "@dataworks-kit/client/core";
import { resolveInput } from "../desired/desired-data-source.ts";
import type { ReferenceTexts } from "../desired/references.ts";
import { toCommandWords } from "../operation/command-words.ts";
import { compare } from "./compare.ts";
import { type Existing, listExisting, type Reader } from "./existing.ts";
import type { Outcome } from "./outcome.ts";
import type { ExtraStep, Step, WantedStep } from "./plan.ts";

/** What calling takes. */
export interface Caller extends Omit<Reader, "signal"> {
  readonly texts: ReferenceTexts;
  readonly allowUndocumentedType: boolean;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Carries a step out by one call, and looks when its outcome is not clear. It does not reject for what a call can meet. */
export async function callStep(step: Step, caller: Caller): Promise<Outcome> {
  try {
    const outcome = await sendStep(step, caller);
    return outcome.kind === "unknown" ? await lookAfter(step, outcome, caller) : outcome;
  } catch (error) {
    if (!(error instanceof DataWorksError)) throw error;
    const outcome = describeFailure(error, step);
    return error.ambiguous ? lookAfter(step, outcome, caller) : outcome;
  }
}

async function sendStep(step: Step, caller: Caller): Promise<Outcome> {
  const { client, timeoutMs } = caller;
  const options = { totalTimeoutMs: timeoutMs, retry: RETRY };
  if (!("desired" in step)) {
    const removed = await client.call(deleteDataSource, { DataSourceId: step.id }, options);
    return readAnswer(removed, { kind: "removed", id: step.id });
  }
  const input = resolveInput(step.desired, caller.texts);
  if (step.action === "create") {
    // The client checks it at run time.
    const opened = caller.allowUndocumentedType ? undocumentedType<object>(input) : input;
    const created = await client.call(createDataSource, opened as typeof input, options);
    return readAnswer(created, { kind: "created", id: created.Data });
  }
  const { id = 0 } = step;
  const updated = await client.call(
    updateDataSource,
    { DataSourceId: id, ...chooseChanged(step, input) },
    options,
  );
  return readAnswer(updated, { kind: "updated", id });
}

/** The account may be busy with other calls too, so throttling is borne longer than by a single call. */
const RETRY = { maxAttempts: 8, maxDelayMs: 2_000 };

/** An update leaves what it does not name. Content is replaced as a whole. */
function chooseChanged(
  { comparison, reason }: WantedStep,
  { Content, Description }: CreateDataSourceInput,
): Partial<Pick<CreateDataSourceInput, "Content" | "Description">> {
  const paths = comparison?.changed.map(({ path }) => path) ?? [];
  const isContent = reason !== undefined || paths.some((path) => path.startsWith("Content"));
  return {
    ...(isContent && { Content }),
    ...(paths.includes("Description") && Description !== undefined && { Description }),
  };
}

/** An answer that denies what it answers is not clear. */
function readAnswer(answer: object, done: Outcome): Outcome {
  const { Success, Data, RequestId } = answer as Readonly<Record<string, unknown>>;
  const requestId = typeof RequestId === "string" ? { requestId: RequestId } : {};
  if (Success !== false && Data !== false) return { ...done, ...requestId };
  const member = Success === false ? "Success" : "Data";
  return { kind: "unknown", message: `${member} is false in the answer.`, ...requestId };
}

/** Whatever else is called with this key fares the same. */
const OF_KEY = /^(?:InvalidAccessKeyId|InvalidSecurityToken|SignatureDoesNotMatch|IncompleteSignature)\b/;

const CONTRACTS = { create: createContract, update: updateContract, remove: deleteContract };

function describeFailure(error: DataWorksError, { action }: Step): Outcome {
  const { ambiguous, kind, code, requestId, issues } = error;
  const contract = CONTRACTS[action as keyof typeof CONTRACTS];
  const documented = contract.errors.find((known) => known.code === code);
  const isOurs = kind !== "api" && kind !== "protocol";
  const told = isOurs ? toCommandWords(error.message) : error.message;
  const list = issues.map(({ path, message }) => ` ${path}: ${message}.`).join("");
  const advice = documented ? ` ${documented.summary} ${documented.description}` : "";
  return {
    kind: ambiguous ? "unknown" : "failed",
    message: `${told}${told.includes(issues[0]?.message ?? told) ? "" : list}${advice}`,
    isFinal: kind === "config" || documented?.meaning === "throttled" || OF_KEY.test(code ?? ""),
    ...(code !== undefined && { code }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** Looks in the list what has become of a call without a clear answer. What it does not show may still come. */
export async function lookAfter(step: Step, outcome: Outcome, caller: Caller): Promise<Outcome> {
  try {
    let item: Existing | undefined;
    for await (const existing of listExisting(step.identity, caller)) item ??= existing;
    return "desired" in step ? judgeWanted(step, item, outcome, caller) : judgeRemoved(step, item, outcome);
  } catch (error) {
    if (!(error instanceof DataWorksError)) throw error;
    return { ...outcome, message: `${outcome.message} The look failed: ${toCommandWords(error.message)}` };
  }
}

function judgeWanted(
  step: WantedStep,
  item: Existing | undefined,
  outcome: Outcome,
  { texts, clock }: Caller,
): Outcome {
  const time = new Date(clock()).toISOString();
  const addMessage = (text: string) => ({ ...outcome, message: `${outcome.message} ${text}` });
  if (!item)
    return addMessage(`ListDataSources did not show it at ${time}, which is not a proof: it may still come.`);
  const { fixed, changed } = compare(step.desired, item, texts);
  const different = [...fixed, ...changed].map(({ path }) => path);
  if (different.length > 0)
    return addMessage(`What is there at ${time}, id ${item.id}, differs in ${different.join(", ")}.`);
  // Only what was seen to differ can tell that an update has arrived.
  if (step.action === "update" && step.comparison?.changed.length === 0)
    return addMessage("The list does not show whether the secrets have arrived.");
  return { kind: "found", id: item.id, message: `${outcome.message} It is there, id ${item.id}.` };
}

function judgeRemoved({ id }: ExtraStep, item: Existing | undefined, outcome: Outcome): Outcome {
  if (item && String(item.id) === String(id))
    return { ...outcome, message: `${outcome.message} It is still there, id ${id}.` };
  return { kind: "found", id, message: `${outcome.message} It is gone.` };
}
