import { parseAuthorization, verifyAcs3, verifyRpc } from "@dataworks-kit/signature";
import { describe, expect, test } from "vitest";
import { toPairs } from "./support/to-pairs.ts";
import { ACS3_CASES, RPC_CASES, SM3_VECTORS, VECTORS } from "./support/vectors.ts";
import runInstances from "./vectors/acs3-run-instances.json" with { type: "json" };
import regions from "./vectors/rpc-describe-regions.json" with { type: "json" };
import traps from "./vectors/traps.json" with { type: "json" };

describe("Every step of a published or recorded vector comes out as it stands there", () => {
  test.each([...VECTORS, ...SM3_VECTORS])("$title", async ({ given, want }) => {
    expect(await given()).toEqual(want);
  });
});

describe("A published call verifies", () => {
  test.each(RPC_CASES)("$title", async ({ method, parameters, accessKeySecret, ...want }) => {
    const signed = [...toPairs(parameters), ["Signature", want.signature] as const];
    expect(await verifyRpc({ method, parameters: signed, accessKeySecret })).toEqual({
      valid: true,
      canonicalizedQueryString: want.canonicalizedQueryString,
      stringToSign: want.stringToSign,
    });
  });

  test.each(runInstances.cases)("$title", async (vector) => {
    const result = await verifyRunInstances(new Map(toPairs(vector.headers)), vector.signature);
    expect(result).toMatchObject({
      valid: true,
      payloadMatches: true,
      unsignedHeaders: [],
      canonicalRequest: vector.canonicalRequest,
      stringToSign: vector.stringToSign,
    });
  });
});

describe("A signature that a document prints for other inputs does not verify", () => {
  test.each(regions.cases.flatMap((call) => traps.rpc.signatures.map((trap) => ({ ...call, trap }))))(
    "$trap for $title",
    async ({ method, parameters, accessKeySecret, trap }) => {
      const signed = [...toPairs(parameters), ["Signature", trap] as const];
      expect(await verifyRpc({ method, parameters: signed, accessKeySecret })).toMatchObject({
        valid: false,
      });
    },
  );

  test.each(traps.acs3)("$title", async ({ xAcsDate, xAcsSignatureNonce, signature }) => {
    const headers = new Map(toPairs(runInstances.cases[0]?.headers ?? []))
      .set("x-acs-date", xAcsDate)
      .set("x-acs-signature-nonce", xAcsSignatureNonce);
    expect(await verifyRunInstances(headers, signature)).toMatchObject({
      valid: false,
      payloadMatches: true,
    });
  });
});

test("The vector files are all there", () => {
  const counts = [VECTORS, RPC_CASES, ACS3_CASES, SM3_VECTORS].map(({ length }) => length);
  expect(counts).toEqual([23, 9, 4, 3]);
});

async function verifyRunInstances(headers: ReadonlyMap<string, string>, signature: string) {
  const [vector] = runInstances.cases;
  if (!vector) throw new Error("acs3-run-instances.json holds no case");
  const authorization = parseAuthorization(vector.authorization.replace(/[^=]+$/, signature));
  if (!authorization) throw new Error("The vector's Authorization was not read");
  return verifyAcs3({
    method: vector.method,
    path: vector.path,
    rawQuery: vector.canonicalQueryString,
    headers: (name) => headers.get(name),
    body: "",
    accessKeySecret: vector.accessKeySecret,
    authorization,
  });
}
