import {
  canonicalizedQueryString,
  parseParameters,
  percentEncode,
  rpcStringToSign,
  signRpc,
} from "@dataworks-kit/signature";
import { findKeyFix } from "@dataworks-kit/signature/explain";
import { findCode, HOSTILE, SECRET, TIME } from "./find-code.ts";
import type { Probe } from "./probe.ts";

/** Probes of encoding, order and signature of HMAC-SHA1. */
export async function listRpcProbes(): Promise<Probe[]> {
  return [...HOSTILE.flatMap(listEncodingProbes), ...(await listSignatureProbes()), probeCommonParameters()];
}

const WRITE_RPC_TEXT = findCode("path", "left out");
const QUERY = [findCode("parameter", "other order"), findCode("parameter", "empty value")];

function listEncodingProbes(text: string): Probe[] {
  return [
    {
      what: `encodes ${text}`,
      steps: [WRITE_RPC_TEXT],
      inputs: { method: "POST", query: text },
      output: "stringToSign",
      want: rpcStringToSign("POST", text),
    },
    {
      what: `decodes ${text}`,
      steps: [findCode("parameter", "encoded too often")],
      inputs: { value: percentEncode(text) },
      output: "value",
      want: text,
    },
  ];
}

async function listSignatureProbes(): Promise<Probe[]> {
  // Beside the hostile names: names whose order differs in UTF-16, in most locales, and before `=`.
  const names = [...HOSTILE.filter(Boolean), "b", "B", "a", "a-b", "a.1", "a.10", "\uff5e"];
  const pairs = names.map((name, at) => [name, HOSTILE[at % HOSTILE.length] ?? ""] as const);
  const signed = await signRpc({ method: "POST", parameters: pairs, accessKeySecret: SECRET });
  const leaveOut = findCode("parameter", "signature itself");
  return [
    {
      what: "sorts and encodes",
      steps: QUERY,
      inputs: { parameters: new Map(pairs) },
      output: "query",
      want: canonicalizedQueryString(pairs),
    },
    {
      what: "signs by RPC",
      steps: [leaveOut, ...QUERY, WRITE_RPC_TEXT, findKeyFix("HMAC-SHA1")],
      inputs: { method: "POST", parameters: new Map([...pairs, ["Signature", "again"]]), secret: SECRET },
      output: "signature",
      want: signed.signature,
    },
  ];
}

function probeCommonParameters(): Probe {
  const common = { action: "A", version: "1", accessKeyId: "id", timestamp: TIME };
  return {
    what: "adds the common parameters",
    steps: [findCode("parameter", "missing"), ...QUERY],
    inputs: { ...common, parameters: new Map([["Z", ""]]) },
    output: "query",
    want: hasCommonParameters,
  };
}

function hasCommonParameters(query: string): boolean {
  const { SignatureNonce = "", ...others } = Object.fromEntries(parseParameters(query) ?? []);
  const want = {
    AccessKeyId: "id",
    Action: "A",
    Format: "JSON",
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    Timestamp: TIME,
    Version: "1",
    Z: "",
  };
  return SignatureNonce.length >= 16 && JSON.stringify(others) === JSON.stringify(want);
}
