import * as contracts from "@dataworks-kit/api/contracts";
import { documentation } from "@dataworks-kit/api/documentation";
import type { OperationContract, OperationDescriptor, OperationDocumentation } from "@dataworks-kit/wire";

/** All that the page knows of the operation that a person chose. */
export interface OpenedOperation extends OperationContract {
  /** The name of its method, as it stands in the address. */
  readonly name: string;
  readonly documentation: OperationDocumentation;
}

/** An operation that can be chosen. */
export interface OperationEntry {
  readonly name: string;
  readonly operation: OperationDescriptor;
}

/** The operation of a page whose address names none, as addresses did when there was no other. */
const FIRST_OPERATION = "createConnection";

const CONTRACTS: ReadonlyMap<string, OperationContract> = new Map(Object.entries(contracts));
const DOCUMENTATION: ReadonlyMap<string, () => Promise<OperationDocumentation>> = new Map(
  Object.entries(documentation),
);

/** Every operation, in the order of the contract. */
export const OPERATIONS: readonly OperationEntry[] = Array.from(CONTRACTS, ([name, { operation }]) => ({
  name,
  operation,
}));

/** Loads what an operation has of texts; without a name that is known, the first one's. */
export async function openOperation(name = FIRST_OPERATION): Promise<OpenedOperation> {
  const contract = CONTRACTS.get(name);
  const load = DOCUMENTATION.get(name);
  if (!contract || !load) return openOperation();
  return { ...contract, name, documentation: await load() };
}
