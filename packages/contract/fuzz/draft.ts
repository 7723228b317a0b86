import { createConnectionExamples, createConnectionOperation, flattenParameters } from "@dataworks-kit/api";
import type { AccessKey } from "@dataworks-kit/msw/simulator";
import { formatTimestamp, type NameValue } from "@dataworks-kit/signature";
import type { Random } from "./random.ts";
import { KEYS, NOW } from "./world.ts";

/** A call before it is signed. */
export interface Draft {
  readonly scheme: "HMAC-SHA1" | "ACS3-HMAC-SHA256";
  readonly method: string;
  readonly path: string;
  readonly query: readonly NameValue[];
  readonly form: readonly NameValue[];
  /** An empty `x-acs-content-sha256` is filled in when the call is signed. */
  readonly headers: readonly NameValue[];
  readonly key: AccessKey;
  /** The text that stands for each secret inside Content. */
  readonly secret: string;
}

/** What tells one call from another. */
export interface Marks {
  readonly name: string;
  readonly nonce: string;
  readonly secret: string;
}

const INPUTS = Object.values(createConnectionExamples.inputs);
const SECRET_MEMBERS = new Set(["accessKey", "password", "securityToken"]);
const FORM = "application/x-www-form-urlencoded";

/** A documented example as a call that the double accepts, in any of the ways in which it may travel. */
export function goodDraft(random: Random, marks: Marks): Draft {
  const scheme = random.pick(["HMAC-SHA1", "ACS3-HMAC-SHA256"] as const);
  const format = random.pick(["JSON", "XML"] as const);
  const isRpc = scheme === "HMAC-SHA1";
  const method = random.chance(0.7) ? "POST" : "GET";
  const isOwnInForm = method === "POST" && random.chance(0.6);
  const isCommonInForm = isOwnInForm && random.chance(0.5);
  const own = ownParameters(random, marks);
  const common = isRpc ? commonParameters(marks, format) : [];
  return {
    ...{ scheme, method, path: "/", key: KEYS.owner, secret: marks.secret },
    query: [...(isCommonInForm ? [] : common), ...(isOwnInForm ? [] : own)],
    form: [...(isCommonInForm ? common : []), ...(isOwnInForm ? own : [])],
    headers: [
      ["Host", "dataworks.cn-shanghai.aliyuncs.com"],
      ...(method === "POST" ? [["Content-Type", FORM] as const] : []),
      ...(isRpc ? [] : commonHeaders(marks, format)),
    ],
  };
}

function ownParameters(random: Random, { name, secret }: Marks): NameValue[] {
  const { Content, ...input } = random.pick(INPUTS);
  const members = Object.entries(Content).map(([member, value]) => [
    member,
    SECRET_MEMBERS.has(member) ? secret : value,
  ]);
  return flattenParameters(createConnectionOperation, {
    ...{ ...input, Name: name, Content: Object.fromEntries(members) },
  });
}

function commonParameters({ nonce }: Marks, format: string): NameValue[] {
  return [
    ["Action", "CreateConnection"],
    ["Version", "2020-05-18"],
    ["Format", format],
    ["AccessKeyId", KEYS.owner.accessKeyId],
    ["Timestamp", formatTimestamp(NOW)],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureVersion", "1.0"],
    ["SignatureNonce", nonce],
  ];
}

function commonHeaders({ nonce }: Marks, format: string): NameValue[] {
  return [
    ["accept", format === "JSON" ? "application/json" : "text/xml"],
    ["x-acs-action", "CreateConnection"],
    ["x-acs-version", "2020-05-18"],
    ["x-acs-date", formatTimestamp(NOW)],
    ["x-acs-signature-nonce", nonce],
    ["x-acs-content-sha256", ""],
  ];
}
