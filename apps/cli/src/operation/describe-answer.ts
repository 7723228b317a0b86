import type { Found } from "@dataworks-kit/client/core";
import {
  type OperationContract,
  type OperationDocumentation,
  redactOutput,
  type Shape,
  stringifyJson,
} from "@dataworks-kit/wire";
import { printable, printableLine } from "../printable.ts";
import { listTable } from "./list-table.ts";
import { firstSentence } from "./parameter-flags.ts";

/** Members of the gateway around every answer, of which the exit code says enough. */
const OF_ENVELOPE = ["HttpStatusCode", "Success"];

/** What a look found after a call without a clear answer. */
export function describeFound({ id, createdAt }: Found, look: string | undefined): string {
  const shown = look === undefined ? "" : `, as ${look} shows it`;
  const lines = Object.entries({ id, createdAt }).map(([name, value]) => `  ${name.padEnd(9)}  ${value}`);
  const text = `There was no clear answer, and it is there now${shown}. Whether this call created it cannot be told.`;
  return `${[text, ...lines].map(printableLine).join("\n")}\n`;
}

/** Whether a call resolved to what a look found. */
export function isFound(answer: unknown): answer is Found {
  return isObject(answer) && answer.outcome === "found";
}

/** A success for people that is no list: what it means, and a line for each member. */
export function describeAnswer(
  { operation }: OperationContract,
  { responses }: OperationDocumentation,
  answer: unknown,
): string {
  const meaning = firstSentence(responses[0]?.description ?? "Done.");
  const pairs = membersOf(redactOutput(operation, answer)).filter(([name]) => !OF_ENVELOPE.includes(name));
  const last = pairs.filter(([name]) => name === "RequestId");
  const ordered = [...pairs.filter((pair) => !last.includes(pair)), ...last];
  const width = Math.max(0, ...ordered.map(([name]) => name.length));
  const lines = ordered.map(
    ([name, value]) => `  ${printableLine(name).padEnd(width)}  ${printableLine(value)}`,
  );
  return `${[meaning, ...lines].join("\n")}\n`;
}

/** `TaskList.ConnectStatus` and its text; lists stay JSON. */
function membersOf(value: unknown, path: readonly string[] = []): (readonly [string, string])[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [[path.join("."), String(value)]];
  if (Array.isArray(value)) return [[path.join("."), stringifyJson(value)]];
  return Object.entries(value).flatMap(([name, member]) => membersOf(member, [...path, name]));
}

/** What an answer says of one page of a list. */
export interface ListPage {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** The number of all items, if the answer tells it. */
  readonly total: number | undefined;
}

/** The page of a list in an answer, secrets as they came. */
export function readPage({ operation }: OperationContract, answer: unknown): ListPage {
  const { items = [], total = [] } = operation.pages ?? {};
  const list = memberAt(answer, items);
  const count = memberAt(answer, total);
  return {
    items: Array.isArray(list) ? list.filter(isObject) : [],
    total: count === undefined ? undefined : Number(count),
  };
}

/** Items as a table, no wider than the terminal. */
export function describeItems(
  { operation, response }: OperationContract,
  items: ListPage["items"],
  columns: number | undefined,
): string {
  const masked = items.map((item) => redactOutput(operation, item)).filter(isObject);
  const shape = (operation.pages?.items ?? []).reduce<Shape | undefined>(
    (within, name) => within?.properties?.[name],
    response.shape,
  );
  return listTable(masked, shape, columns);
}

/** A success for programs: the answer as it came, integers exact. */
export function answerJson(answer: unknown): string {
  return `${printable(stringifyJson(answer))}\n`;
}

function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((within, name) => (isObject(within) ? within[name] : undefined), value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
