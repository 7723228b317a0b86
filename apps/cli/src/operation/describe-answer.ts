import type { Found } from "@dataworks-kit/client/core";
import { type OperationContract, redactOutput, type Shape, stringifyJson } from "@dataworks-kit/wire";
import { toPrintableLine } from "../to-printable.ts";
import { formatTable } from "./format-table.ts";
import type { DescribedOperation } from "./operations.ts";
import { takeFirstSentence } from "./parameter-flags.ts";

/** Members that the gateway adds to every answer; the exit code says enough of them. */
const OF_ENVELOPE = ["HttpStatusCode", "Success"];

/** What a look found after a call without a clear answer. */
export function describeFound({ id, createdAt }: Found, look: string | undefined): string {
  const shown = look === undefined ? "" : `, as ${look} shows`;
  const text = `There was no clear answer, but it is there now${shown}. Nobody can say whether this call created it.`;
  const lines = Object.entries({ id, createdAt }).map(([name, value]) => `  ${name.padEnd(9)}  ${value}`);
  return `${[text, ...lines].map(toPrintableLine).join("\n")}\n`;
}

/** Whether a call resolved to what a look found. */
export function isFound(answer: unknown): answer is Found {
  return isObject(answer) && answer.outcome === "found";
}

/** A success that is not a list, for people: its meaning, and a line for each member. */
export function describeAnswer(answer: unknown, { contract, documentation }: DescribedOperation): string {
  const meaning = takeFirstSentence(documentation.responses[0]?.description ?? "Done.");
  const members = listMembers(redactOutput(contract.operation, answer));
  const pairs = members.filter(([name]) => !OF_ENVELOPE.includes(name));
  const last = pairs.filter(([name]) => name === "RequestId");
  const ordered = [...pairs.filter((pair) => !last.includes(pair)), ...last];
  const width = Math.max(0, ...ordered.map(([name]) => name.length));
  const lines = ordered.map(
    ([name, value]) => `  ${toPrintableLine(name).padEnd(width)}  ${toPrintableLine(value)}`,
  );
  return `${[meaning, ...lines].join("\n")}\n`;
}

/** `TaskList.ConnectStatus` and its text; lists stay JSON. */
function listMembers(value: unknown, path: readonly string[] = []): (readonly [string, string])[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [[path.join("."), String(value)]];
  if (Array.isArray(value)) return [[path.join("."), stringifyJson(value)]];
  return Object.entries(value).flatMap(([name, member]) => listMembers(member, [...path, name]));
}

/** What an answer says of one page of a list. */
interface ListPage {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** The number of all items, if the answer has it. */
  readonly total: number | undefined;
}

/** The page of a list in an answer, secrets as they came. */
export function readPage(answer: unknown, { operation }: OperationContract): ListPage {
  const { items = [], total = [] } = operation.pages ?? {};
  const list = readMember(answer, items);
  const count = readMember(answer, total);
  return {
    items: Array.isArray(list) ? list.filter(isObject) : [],
    total: count === undefined ? undefined : Number(count),
  };
}

/** Items as a table, not wider than the terminal. */
export function describeItems(
  items: ListPage["items"],
  { operation, response }: OperationContract,
  columns: number | undefined,
): string {
  const masked = items.map((item) => redactOutput(operation, item)).filter(isObject);
  const shape = (operation.pages?.items ?? []).reduce<Shape | undefined>(
    (within, name) => within?.properties?.[name],
    response.shape,
  );
  return formatTable(masked, shape, columns);
}

function readMember(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((within, name) => (isObject(within) ? within[name] : undefined), value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
