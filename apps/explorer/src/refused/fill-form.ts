import type { PastedValues } from "@dataworks-kit/signature/explain";
import { type Algorithm, listAlgorithms } from "@dataworks-kit/signature/request";
import type { OperationDescriptor } from "@dataworks-kit/wire";
import { readParameters } from "@dataworks-kit/wire/read";
import { writeMember } from "../call/json-text.ts";
import { OPERATIONS, type OperationEntry } from "../call/opened-operation.ts";
import type { Values } from "../call/parameter.ts";
import type { Signing } from "../state/explorer-state.ts";

/** The operation that a pasted text calls, if the page has it. */
export function findOperation({ action, version }: PastedValues): OperationEntry | undefined {
  return OPERATIONS.find(
    ({ operation }) =>
      operation.action === action && (version === undefined || operation.version === version),
  );
}

/** The parameters of a pasted call as the texts of a form. Where it shows any, the others are not in it, and are emptied. */
export function toFormValues(operation: OperationDescriptor, { parameters = [] }: PastedValues): Values {
  if (parameters.length === 0) return {};
  const input = Object.entries(readParameters(operation, parameters));
  return Object.fromEntries([
    ...operation.parameters.map(({ name }) => [name, ""]),
    ...input.map(([name, value]) => [name, writeMember(value)]),
  ]);
}

/** How a pasted call is signed, as far as it shows. Its time and nonce are pinned: they are what is to be compared. */
export function toSigning(values: PastedValues): Partial<Signing> {
  const { algorithm, method, timestamp, nonce, parametersIn } = values;
  const isKnown = (name: Algorithm) => listAlgorithms().includes(name);
  return {
    ...(algorithm !== undefined && isKnown(algorithm) && { algorithm }),
    ...(method !== undefined && { method }),
    ...(parametersIn !== undefined && { parametersIn }),
    ...(timestamp !== undefined && { time: timestamp, isTimePinned: true }),
    ...(nonce !== undefined && { nonce, isNoncePinned: true }),
  };
}
