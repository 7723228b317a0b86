import type { Found } from "@dataworks-kit/client/core";
import { toCommandFlag } from "@dataworks-kit/samples";
import { type OperationDescriptor, redactOutput, stringifyJson } from "@dataworks-kit/wire";
import { EXIT } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { toPrintable } from "../to-printable.ts";
import { describeAnswer, describeFound, describeItems, isFound, readPage } from "./describe-answer.ts";
import { findOperation, type NamedOperation } from "./operations.ts";
import type { GivenCall } from "./read-given-call.ts";

/** Prints the answer of one call; returns the exit code. */
export function printAnswer(answer: unknown, call: GivenCall, terminal: Terminal): number {
  const { operation } = call.contract;
  if (isFound(answer)) printFound(answer, call, terminal);
  else if (call.flags.json) terminal.out(writeJson(answer, operation, call));
  else if (operation.pages) printPage(answer, call, terminal);
  else terminal.out(describeAnswer(answer, call));
  const denied = findDenial(answer, operation);
  if (denied === undefined) return EXIT.done;
  terminal.err(`dataworks: ${denied} is false in the answer: ${call.name} may not have been carried out.\n`);
  return EXIT.ambiguous;
}

/** Prints every item of all pages, once all pages have come: half a list would look like a whole one. */
export async function printPages(
  answers: AsyncIterable<unknown>,
  call: GivenCall,
  terminal: Terminal,
): Promise<number> {
  const items: Readonly<Record<string, unknown>>[] = [];
  for await (const answer of answers) {
    const page = readPage(answer, call.contract);
    items.push(...page.items);
    // A short list is there at once.
    if (items.length < (page.total ?? 0)) terminal.err(`dataworks: ${items.length} of ${page.total} ...\n`);
  }
  if (call.flags.json) terminal.out(writeJson(items, call.contract.operation, call));
  else if (items.length > 0) terminal.out(describeItems(items, call.contract, terminal.columns));
  else terminal.err("dataworks: the list is empty.\n");
  return EXIT.done;
}

function printFound(found: Found, call: GivenCall, terminal: Terminal): void {
  const { operation } = call.contract;
  const look: NamedOperation | undefined = findOperation(operation.look?.action, operation);
  // The item is one of the list, and holds the list's secrets.
  const json = () => writeJson(found, look?.operation ?? operation, call);
  terminal.out(call.flags.json ? json() : describeFound(found, look?.name));
}

function printPage(answer: unknown, { contract, input }: GivenCall, terminal: Terminal): void {
  const { items, total = items.length } = readPage(answer, contract);
  const { number = "" } = contract.operation.pages ?? {};
  const flag = toCommandFlag(number);
  if (items.length > 0) terminal.out(describeItems(items, contract, terminal.columns));
  if (total === 0) terminal.err("dataworks: the list is empty.\n");
  else if (items.length === 0)
    terminal.err(
      `dataworks: page ${input[number] ?? 1} is beyond the ${total} of the list; ${flag} 1 is the first page.\n`,
    );
  else if (items.length < total)
    terminal.err(
      `dataworks: ${items.length} of ${total}, page ${input[number] ?? 1}; --all lists all, ${flag} chooses another page.\n`,
    );
}

/** An answer that has no secrets by its document is not masked: it stays exactly as it came, integers exact. */
function writeJson(value: unknown, operation: OperationDescriptor, { flags }: GivenCall): string {
  const isOpen = flags.showSecrets || !operation.answer.secrets;
  return `${toPrintable(stringifyJson(isOpen ? value : redactOutput(operation, value)))}\n`;
}

/** The required member of the answer to a write that says false. */
function findDenial(
  answer: unknown,
  { answer: { required }, effect }: OperationDescriptor,
): string | undefined {
  if (effect === "read" || typeof answer !== "object" || answer === null) return undefined;
  const denials = Object.entries(answer).filter(([, value]) => value === false);
  return Object.keys(required).find((member) => denials.some(([name]) => name === member));
}
