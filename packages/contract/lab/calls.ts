import { type CreateConnectionInput, createConnectionExamples } from "@dataworks-kit/api";
import * as contracts from "@dataworks-kit/api/contracts";
import type { OperationContract } from "@dataworks-kit/wire";

/** The documented example of each ConnectionType. */
export const EXAMPLES = Object.entries(createConnectionExamples.inputs).map(([type, input]) => ({
  type,
  input: input as CreateConnectionInput,
}));

/** All operations of the kit. */
export const CONTRACTS: readonly OperationContract[] = Object.values(contracts);

/** Every documented input of every operation. */
export const CALLS = CONTRACTS.flatMap((contract) =>
  Object.entries(contract.examples.inputs).map(([example, input]) => ({
    name: contract.operation.operationId,
    example,
    contract,
    input: input as Readonly<Record<string, unknown>>,
  })),
);
