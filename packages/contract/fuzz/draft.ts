import { createConnectionExamples, createConnectionOperation } from "@dataworks-kit/api";
import type { AccessKey } from "@dataworks-kit/msw/simulator";
import { formatTimestamp, type NameValue } from "@dataworks-kit/signature";
import { flattenParameters } from "@dataworks-kit/wire";
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
  const common = isRpc ? commonParameters(random, marks, format) : [];
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
  const { Content, ...input } = random.chance(0.1) ? unlistedInput(random) : random.pick(INPUTS);
  const members = Object.entries(Content).map(([member, value]) => [
    member,
    SECRET_MEMBERS.has(member) ? secret : value,
  ]);
  return flattenParameters(createConnectionOperation, {
    ...{ ...input, Name: name, Content: Object.fromEntries(members) },
  });
}

/** Of a type that the vendor does not list, which the double takes with any JSON object. */
function unlistedInput(random: Random) {
  const ConnectionType = random.pick(["redis", "drds", "elasticsearch", "Redis", "x_1"]);
  const Content = random.pick([
    { password: "" },
    { endpoint: "h:1", nodes: [1, { a: null }], accessKey: "" },
    {},
  ]);
  return { ConnectionType, ProjectId: 1, EnvType: 1, Content };
}

/** As it is documented, or with a fraction of a second, as clients send it that HMAC-SHA1 signs. */
function timestamp(random: Random): string {
  const text = formatTimestamp(NOW);
  return random.chance(0.8) ? text : text.replace("Z", `.${"123456789".slice(0, 3 + random.below(7))}Z`);
}

function commonParameters(random: Random, { nonce }: Marks, format: string): NameValue[] {
  return [
    ["Action", "CreateConnection"],
    ["Version", "2020-05-18"],
    ["Format", format],
    ["AccessKeyId", KEYS.owner.accessKeyId],
    ["Timestamp", timestamp(random)],
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
