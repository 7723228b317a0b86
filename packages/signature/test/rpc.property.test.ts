import { type NameValue, signRpc, verifyRpc } from "@dataworks-kit/signature";
import fc from "fast-check";
import { expect, test } from "vitest";
import { PARAMETERS, replacePair, SOME_PARAMETERS, TEXT } from "./support/arbitraries.ts";

const METHOD = fc.constantFrom("GET", "POST");

interface Call {
  readonly method: string;
  readonly parameters: NameValue[];
  readonly accessKeySecret: string;
}

test("A signed call verifies, wherever the signature stands among the parameters", async () => {
  await fc.assert(
    fc.asyncProperty(METHOD, PARAMETERS, TEXT, fc.nat(), async (method, parameters, accessKeySecret, at) => {
      const { signature, ...steps } = await signRpc({ method, parameters, accessKeySecret });
      const received = parameters.toSpliced(at % (parameters.length + 1), 0, ["Signature", signature]);
      const result = await verifyRpc({ method, parameters: received, accessKeySecret });
      expect(result).toEqual({ valid: true, ...steps });
    }),
  );
});

const CHANGES: { change: string; to: (call: Call, index: number) => Call }[] = [
  { change: "another method", to: (call) => ({ ...call, method: `${call.method}S` }) },
  { change: "another secret", to: (call) => ({ ...call, accessKeySecret: `${call.accessKeySecret}x` }) },
  { change: "another value", to: changePair(([name, value]) => [[name, `${value}x`]]) },
  { change: "another name", to: changePair(([name, value]) => [[`${name}x`, value]]) },
  { change: "a parameter left out", to: changePair(() => []) },
  { change: "a parameter sent twice", to: changePair((pair) => [pair, pair]) },
  {
    change: "an empty parameter more",
    to: (call) => ({ ...call, parameters: [...call.parameters, ["", ""]] }),
  },
];

test.each(CHANGES)("A signed call does not verify with $change", async ({ to }) => {
  await fc.assert(
    fc.asyncProperty(METHOD, SOME_PARAMETERS, TEXT, fc.nat(), async (method, parameters, secret, index) => {
      const call = { method, parameters, accessKeySecret: secret };
      const { signature } = await signRpc(call);
      const changed = to(call, index);
      const received = [...changed.parameters, ["Signature", signature] as const];
      expect((await verifyRpc({ ...changed, parameters: received })).valid).toBe(false);
    }),
  );
});

test.each([
  { title: "without a signature", signatures: () => [] },
  { title: "with an empty signature", signatures: () => [""] },
  { title: "with the right signature twice", signatures: (right: string) => [right, right] },
  { title: "with the right signature and another", signatures: (right: string) => ["", right] },
  { title: "with half a signature", signatures: (right: string) => [right.slice(0, 14)] },
  { title: "with the signature in lower case", signatures: (right: string) => [right.toLowerCase()] },
])("A call $title does not verify, and does not learn the correct signature", async ({ signatures }) => {
  const call = { method: "POST", accessKeySecret: "testsecret" };
  const parameters: NameValue[] = [["Action", "CreateConnection"]];
  const { signature } = await signRpc({ ...call, parameters });
  const received = signatures(signature).map((value): NameValue => ["Signature", value]);
  const result = await verifyRpc({ ...call, parameters: [...parameters, ...received] });
  expect(result.valid).toBe(false);
  expect(JSON.stringify(result)).not.toContain(signature);
});

test("A Signature among the parameters is not signed", async () => {
  const call = { method: "GET", accessKeySecret: "testsecret" };
  const signed = await signRpc({ ...call, parameters: [["a", "1"]] });
  expect(
    await signRpc({
      ...call,
      parameters: [
        ["Signature", "old"],
        ["a", "1"],
      ],
    }),
  ).toEqual(signed);
});

function changePair(change: (pair: NameValue) => NameValue[]) {
  return (call: Call, index: number): Call => {
    const pair = call.parameters[index % call.parameters.length] ?? ["", ""];
    return { ...call, parameters: replacePair(call.parameters, index, ...change(pair)) };
  };
}
