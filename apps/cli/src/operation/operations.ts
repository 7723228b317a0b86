import { documentation } from "@dataworks-kit/api/documentation";
import * as operations from "@dataworks-kit/api/operations";
import { toCommandName } from "@dataworks-kit/samples";
import type { OperationContract, OperationDescriptor, OperationDocumentation } from "@dataworks-kit/wire";

/** An operation of the contract under the name of its command. */
export interface NamedOperation {
  /** `list-connections`. */
  readonly name: string;
  readonly operation: OperationDescriptor;
  readonly document: () => Promise<OperationDocumentation>;
  /** It loads the validators of all operations, so it is loaded only when it is needed. */
  readonly contract: () => Promise<OperationContract>;
}

/** An operation with all that its command says of it. */
export interface DescribedOperation {
  /** The command. */
  readonly name: string;
  readonly contract: OperationContract;
  readonly documentation: OperationDocumentation;
}

type Method = keyof typeof operations;

const HANDLES: Readonly<Record<Method, OperationDescriptor>> = operations;

/** All operations of the contract, in its order. */
export const OPERATIONS: readonly NamedOperation[] = (Object.keys(HANDLES) as Method[]).map((method) => ({
  name: toCommandName(method),
  operation: HANDLES[method],
  document: documentation[method],
  contract: async () => (await import("@dataworks-kit/api/contracts"))[method],
}));

/** Another operation in the same version of the API. */
export function findOperation(
  action: string | undefined,
  { version }: OperationDescriptor,
): NamedOperation | undefined {
  return OPERATIONS.find(({ operation }) => operation.action === action && operation.version === version);
}
