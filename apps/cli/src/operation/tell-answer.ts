import { type OperationContract, type OperationDescriptor, redactOutput } from "@dataworks-kit/wire";
import { EXIT } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import {
  answerJson,
  describeAnswer,
  describeFound,
  describeItems,
  isFound,
  readPage,
} from "./describe-answer.ts";
import { flagOf } from "./flag-of.ts";
import type { Flags, GivenCall, Way } from "./given-call.ts";
import { findOperation } from "./operations.ts";

/** Tells the answer of one call; resolves to the exit code. */
export function tellAnswer(
  answer: unknown,
  { name, contract, documentation, input }: GivenCall,
  { flags, terminal }: Way,
): number {
  const { operation } = contract;
  const look = findOperation(operation.look?.action, operation);
  // What was found is an item of the list, and holds its secrets.
  if (flags.json) terminal.out(toJson(answer, isFound(answer) && look ? look.operation : operation, flags));
  else if (isFound(answer)) terminal.out(describeFound(answer, look?.name));
  else if (operation.pages) tellPage(answer, { contract, input }, terminal);
  else terminal.out(describeAnswer(contract, documentation, answer));
  const denied = Object.keys(operation.answer.required).find((member) => isFalse(answer, member));
  if (operation.effect === "read" || denied === undefined) return EXIT.done;
  terminal.err(`dataworks: ${denied} is false: ${name} was answered, and may not have been carried out.\n`);
  return EXIT.ambiguous;
}

/** Tells every item of all pages, once all have come: half a list would look like a whole one. */
export async function tellItems(
  answers: AsyncIterable<unknown>,
  contract: OperationContract,
  { flags, terminal }: Way,
): Promise<void> {
  const items: Readonly<Record<string, unknown>>[] = [];
  for await (const answer of answers) {
    const page = readPage(contract, answer);
    items.push(...page.items);
    // A short list is there at once.
    if (items.length < (page.total ?? 0)) terminal.err(`dataworks: ${items.length} of ${page.total} ...\n`);
  }
  if (flags.json) terminal.out(toJson(items, contract.operation, flags));
  else if (items.length > 0) terminal.out(describeItems(contract, items, terminal.columns));
  else terminal.err("dataworks: the list is empty.\n");
}

/** Of an answer that the document calls free of secrets, nothing is masked: it stays exactly as it came. */
function toJson(value: unknown, operation: OperationDescriptor, { showSecrets }: Flags): string {
  const isOpen = showSecrets || !operation.answer.secrets;
  return answerJson(isOpen ? value : redactOutput(operation, value));
}

function tellPage(
  answer: unknown,
  { contract, input }: Pick<GivenCall, "contract" | "input">,
  terminal: Terminal,
) {
  const { items, total = items.length } = readPage(contract, answer);
  const { number = "" } = contract.operation.pages ?? {};
  if (items.length > 0) terminal.out(describeItems(contract, items, terminal.columns));
  if (total === 0) terminal.err("dataworks: the list is empty.\n");
  else if (items.length < total)
    terminal.err(
      `dataworks: ${items.length} of ${total}, page ${input[number] ?? 1}; --all lists all, ${flagOf(number)} another page.\n`,
    );
}

function isFalse(answer: unknown, member: string): boolean {
  return (
    typeof answer === "object" &&
    answer !== null &&
    Object.entries(answer).some(([name, value]) => name === member && value === false)
  );
}
