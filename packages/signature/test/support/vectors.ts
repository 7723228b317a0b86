import { type Acs3Algorithm, percentEncode, signAcs3, signRpc } from "@dataworks-kit/signature";
import runInstances from "../vectors/acs3-run-instances.json" with { type: "json" };
import acs3UnitTests from "../vectors/acs3-sdk-unit-tests.json" with { type: "json" };
import sm3Recorded from "../vectors/acs3-sm3-recorded.json" with { type: "json" };
import encoding from "../vectors/percent-encoding.json" with { type: "json" };
import dedicatedHosts from "../vectors/rpc-describe-dedicated-hosts.json" with { type: "json" };
import regions from "../vectors/rpc-describe-regions.json" with { type: "json" };
import rpcUnitTests from "../vectors/rpc-sdk-unit-tests.json" with { type: "json" };
import { toPairs } from "./to-pairs.ts";

/** A published vector: what this package computes from its inputs, and every result that the vector holds. */
export interface Vector {
  readonly title: string;
  readonly given: () => Promise<object>;
  readonly want: object;
}

/** The cases of the RPC vector files. */
export const RPC_CASES = [regions, dedicatedHosts, rpcUnitTests].flatMap((file) => file.cases);

/** The cases of the ACS3 vector files. */
export const ACS3_CASES = [runInstances, acs3UnitTests].flatMap((file) => file.cases);

/** Every vector of ACS3-HMAC-SM3, recorded from the vendor's client. WebCrypto cannot compute them. */
export const SM3_VECTORS: Vector[] = sm3Recorded.cases.map((vector) => toAcs3Vector(vector, "ACS3-HMAC-SM3"));

/** Every other vector, so that a runtime without a test runner can replay them too. */
export const VECTORS: Vector[] = [
  ...encoding.cases.map(toEncodingVector),
  ...RPC_CASES.map(toRpcVector),
  ...ACS3_CASES.map((vector) => toAcs3Vector(vector, "ACS3-HMAC-SHA256")),
];

function toEncodingVector({ text, encoded }: (typeof encoding.cases)[number]): Vector {
  return { title: `percentEncode ${text}`, given: async () => [percentEncode(text)], want: [encoded] };
}

function toRpcVector({ title, method, published: _, parameters, accessKeySecret, ...want }: RpcCase): Vector {
  const given = async () => {
    const signed = await signRpc({ method, parameters: toPairs(parameters), accessKeySecret });
    return { ...signed, encodedSignature: percentEncode(signed.signature) };
  };
  return { title, given, want };
}

function toAcs3Vector(vector: Acs3Case, algorithm: Acs3Algorithm): Vector {
  const { title, published: _, method, path, query, headers, accessKeyId, accessKeySecret, ...want } = vector;
  const { hashedRequestPayload } = want;
  const credentials = { accessKeyId, accessKeySecret };
  const given = async () => {
    const call = {
      algorithm,
      method,
      path,
      query: toPairs(query),
      headers: toPairs(headers),
      hashedRequestPayload,
    };
    const signed = await signAcs3({ ...call, ...credentials });
    return { ...signed, hashedCanonicalRequest: signed.stringToSign.split("\n")[1] };
  };
  return { title, given, want };
}

type RpcCase = (typeof RPC_CASES)[number];
type Acs3Case = (typeof ACS3_CASES)[number];
