import {
  ACS3_ALGORITHMS,
  type Acs3Algorithm,
  findAcs3Algorithm,
  hashedRequestPayload,
  signAcs3,
} from "@dataworks-kit/signature";
import { type Fix, findKeyFix } from "@dataworks-kit/signature/explain";
import { findCode, HOSTILE, SECRET, TIME } from "./find-code.ts";
import type { Probe } from "./probe.ts";

/** Probes of the headers, hashes and signatures of both ACS3 algorithms, where this runtime has them. */
export async function listAcs3Probes(): Promise<Probe[]> {
  const ofAlgorithms = await Promise.all(ACS3_ALGORITHMS.map(listOfAlgorithm));
  return [...ofAlgorithms.flat(), ...listHeaderProbes()];
}

const NORMALIZE = findCode("header", "white space");
const SIGN_HEADERS = findCode("header", "only theirs");
const CANONICAL_REQUEST = findCode("empty line", "left out");

const GIVEN = [
  ["Host", " dataworks.cn-shanghai.aliyuncs.com:8443\t"],
  ["Content-Type", "application/json; charset=utf-8 "],
  ["User-Agent", "not signed"],
  ["X-Acs-Action", "CreateConnection"],
  ["x-acs-date", TIME],
  ["X-ACS-Security-Token", ""],
] as const;

async function listOfAlgorithm(algorithm: Acs3Algorithm): Promise<Probe[]> {
  if (!findAcs3Algorithm(algorithm)) return [];
  const hashBody = findCode("hashed request payload", "other body", { algorithm });
  const lack = algorithm === "ACS3-HMAC-SM3" ? { notIn: NOT_SM3 } : {};
  const hashed = HOSTILE.map(async (text) => ({
    what: `hashes ${text} for ${algorithm}`,
    steps: [hashBody],
    inputs: { body: { bytes: text }, headers: new Map([["accept", "*/*"]]) },
    output: "payload",
    want: await hashedRequestPayload(text, algorithm),
    ...lack,
  }));
  return [...(await Promise.all(hashed)), { ...(await probeAcs3(algorithm, hashBody)), ...lack }];
}

const NOT_SM3 = {
  java: "SM3, which the JDK does not have",
  go: "SM3, which Go's standard library does not have",
};

async function probeAcs3(algorithm: Acs3Algorithm, hashBody: Fix): Promise<Probe> {
  const body = '{"a":"é b"}';
  const query = [["q", "a b"]] as const;
  const sent = { method: "PUT", path: "/a%20b", query: "q=a%20b" };
  const hash = ["x-acs-content-sha256", await hashedRequestPayload(body, algorithm)] as const;
  const call = { algorithm, method: "PUT", path: "/a%20b", query, body, accessKeyId: "id" };
  const signed = await signAcs3({ ...call, headers: [...GIVEN, hash], accessKeySecret: SECRET });
  const writeText = findCode("hashed canonical request", "other hash", { algorithm });
  return {
    what: `signs by ${algorithm}`,
    steps: [NORMALIZE, hashBody, SIGN_HEADERS, CANONICAL_REQUEST, writeText, findKeyFix(algorithm)],
    inputs: { ...sent, body: { bytes: body }, given: new Map(GIVEN), secret: SECRET },
    output: "signature",
    want: signed.signature,
  };
}

function listHeaderProbes(): Probe[] {
  const setMediaType = findCode("header", "other media type", { name: "content-type" });
  const names = ["accept", "user-agent", "x-acs-b", "x-acs-B-not-lower"];
  const common = { action: "A", version: "1", timestamp: TIME, host: "h", payload: "p" };
  return [
    {
      what: "sets the media type",
      steps: [setMediaType, SIGN_HEADERS],
      inputs: { headers: new Map(names.map((name) => [name, "a"])) },
      output: "signedHeaders",
      want: "content-type;x-acs-B-not-lower;x-acs-b",
    },
    {
      what: "adds the common headers",
      steps: [findCode("header", "missing"), SIGN_HEADERS],
      inputs: { headers: new Map([["accept", "a"]]), ...common },
      output: "signedHeaders",
      want: "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version",
    },
  ];
}
