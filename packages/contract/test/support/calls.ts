import { type CreateConnectionInput, createConnectionExamples } from "@dataworks-kit/api";

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
