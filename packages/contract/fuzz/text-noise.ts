import type { NameValue } from "@dataworks-kit/signature";
import type { Random } from "../lab/random.ts";
import { oddText } from "./odd-text.ts";
import type { CallProbe } from "./probe.ts";

const METHODS = ["GET", "POST", "get", "PUT", "HEAD"];
const NAMES = [
  "authorization",
  "content-type",
  "host",
  "accept",
  "x-acs-action",
  "x-acs-version",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-content-sha256",
  "x-acs-security-token",
];
const VALUES = [
  "ACS3-HMAC-SHA256 Credential=,SignedHeaders=,Signature=",
  "ACS3-",
  "Bearer x",
  "Basic b3duZXI6",
  "ACS3-HMAC-SHA256 Credential=owner,SignedHeaders=host;x-acs-date;x-acs-action,Signature=00",
  `ACS3-HMAC-SHA256 Credential=owner,SignedHeaders=${"a;".repeat(1_000)}a,Signature=00`,
  "application/x-www-form-urlencoded",
  "application/json",
  "CreateConnection",
  "2020-05-18",
  "2026-01-31T12:00:00Z",
];
const TARGETS = [
  "/",
  "",
  "?",
  "/?",
  "//",
  "http://",
  "http://h",
  "http://u:p@h/?a",
  "/?Format=JSON&",
  "/?Name=\ud800",
  "#",
  "/?Action=CreateConnection&Version=2020-05-18&AccessKeyId=owner&Format=JSON&Content=",
  "/?Action=CreateConnection&Version=2020-05-18&",
];

/** Texts and bytes instead of a request, as only a caller of `handle` can give them. */
export function textNoise(random: Random): CallProbe {
  const message = {
    method: random.chance(0.8) ? random.pick(METHODS) : oddText(random),
    target: random.pick(TARGETS) + (random.chance(0.5) ? oddText(random) : ""),
    headers: Array.from({ length: random.below(8) }, () => header(random)),
    body: body(random),
  };
  return { kind: "call", message, times: 1, expected: "refusal", secrets: [], untold: [] };
}

function header(random: Random): NameValue {
  return [random.pick(NAMES), random.chance(0.6) ? random.pick(VALUES) : oddText(random)];
}

function body(random: Random): Uint8Array {
  if (random.chance(0.3)) return Buffer.from(oddText(random));
  return Uint8Array.from({ length: random.below(60) }, () => random.below(256));
}
