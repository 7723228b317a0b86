import { documentation } from "@dataworks-kit/api/documentation";
import * as operations from "@dataworks-kit/api/operations";
import type { OperationContract, OperationDescriptor, OperationDocumentation } from "@dataworks-kit/wire";
import { kebabCase } from "./flag-of.ts";

/** An operation of the contract under the name of its command. */
export interface NamedOperation {
  /** `list-connections`. */
  readonly name: string;
  readonly operation: OperationDescriptor;
  readonly document: () => Promise<OperationDocumentation>;
  /** It loads the validators of all operations, so that it is asked for when it is needed. */
  readonly contract: () => Promise<OperationContract>;
}

type Method = keyof typeof operations;

/** All operations of the contract, in its order. */
export const OPERATIONS: readonly NamedOperation[] = Object.entries(operations).map(
  ([method, operation]) => ({
    name: kebabCase(method),
    operation,
    document: () => documentation[method as Method](),
    contract: async () => {
      const contracts = await import("@dataworks-kit/api/contracts");
      // Each contract knows the types of its call, about which the command asks the validators.
      return contracts[method as Method] as unknown as OperationContract;
    },
  }),
);

/** Another operation in the same version of the API. */
export function findOperation(
  action: string | undefined,
  { version }: OperationDescriptor,
): NamedOperation | undefined {
  return OPERATIONS.find(({ operation }) => operation.action === action && operation.version === version);
}
