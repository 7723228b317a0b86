import { type CreateConnectionInput, createConnectionExamples } from "@dataworks-kit/api";
import * as contracts from "@dataworks-kit/api/contracts";
import type { OperationContract } from "@dataworks-kit/wire";

/** Every way in which the client can send. */
export const WAYS = (["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const).flatMap((algorithm) =>
  (["body", "query"] as const).map((parametersIn) => ({ algorithm, parametersIn })),
);

export const CREDENTIALS = { accessKeyId: "testid", accessKeySecret: "testsecret" };

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
    ...{ action: contract.operation.action, example, contract },
    input: input as Readonly<Record<string, unknown>>,
  })),
);
