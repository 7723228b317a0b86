import {
  createSimulator,
  DEFAULT_WORLD,
  type SimulatorOptions,
  type World,
} from "@dataworks-kit/msw/simulator";
import { type CallParts, NOW, type Scheme } from "./signed-requests.ts";

/** The token of the temporary key `STS.one`. */
export const TOKEN = "CAIS+token/of==the-session";

const world: World = {
  ...DEFAULT_WORLD,
  users: [
    {
      id: "owner",
      tenantId: 1,
      accessKeys: [
        { accessKeyId: "testid", accessKeySecret: "testsecret" },
        { accessKeyId: "offid", accessKeySecret: "testsecret", status: "disabled" },
        { accessKeyId: "STS.one", accessKeySecret: "testsecret", securityToken: TOKEN },
        {
          accessKeyId: "STS.old",
          accessKeySecret: "testsecret",
          securityToken: "ended",
          expiration: "2026-01-31T11:59:59Z",
        },
      ],
    },
  ],
};

/** A double of this world, whose clock stands still. */
export const double = (options: SimulatorOptions = {}) =>
  createSimulator({ world, clock: () => NOW, ...options });

/** A call that the gateway refuses, and how. */
interface Case {
  readonly given: string;
  readonly parts: CallParts;
  readonly options?: SimulatorOptions;
  readonly want: readonly [status: number, code: string, step: string];
}

/** A call with other common parameters (HMAC-SHA1) or headers (ACS3). */
export const common = (members: Record<string, string | undefined>): CallParts => ({ common: members });

const FOR_BOTH: readonly Case[] = [
  {
    given: "an unknown Action",
    parts: { action: "NoSuchAction" },
    want: [404, "InvalidAction.NotFound", "action"],
  },
  {
    given: "an Action in another case",
    parts: { action: "createconnection" },
    want: [404, "InvalidAction.NotFound", "action"],
  },
  { given: "another Version", parts: { version: "2019-01-01" }, want: [400, "InvalidVersion", "action"] },
  { given: "the method PATCH", parts: { method: "PATCH" }, want: [403, "UnsupportedHTTPMethod", "protocol"] },
  { given: "the method PUT", parts: { method: "PUT" }, want: [403, "UnsupportedHTTPMethod", "action"] },
  {
    given: "the method DELETE",
    parts: { method: "DELETE" },
    want: [403, "UnsupportedHTTPMethod", "protocol"],
  },
  {
    given: "a body that is too large",
    parts: {},
    options: { maxBodyBytes: 10 },
    want: [400, "InvalidParameter.Format", "protocol"],
  },
  {
    given: "a timestamp with two digits of a second",
    parts: { timestamp: "2026-01-31T12:00:00.00Z" },
    want: [400, "InvalidTimeStamp.Format", "time"],
  },
  {
    given: "a timestamp 15 minutes and a second ago",
    parts: { timestamp: "2026-01-31T11:44:59Z" },
    want: [400, "InvalidTimeStamp.Expired", "time"],
  },
  {
    given: "a timestamp 15 minutes and a second ahead",
    parts: { timestamp: "2026-01-31T12:15:01Z" },
    want: [400, "InvalidTimeStamp.Expired", "time"],
  },
  {
    given: "an unknown key",
    parts: { accessKeyId: "nobody" },
    want: [404, "InvalidAccessKeyId.NotFound", "key"],
  },
  {
    given: "a disabled key",
    parts: { accessKeyId: "offid" },
    want: [400, "InvalidAccessKeyId.Inactive", "key"],
  },
  {
    given: "a temporary key without its token",
    parts: { accessKeyId: "STS.one" },
    want: [400, "MissingSecurityToken", "token"],
  },
  {
    given: "a token that was never issued",
    parts: { accessKeyId: "STS.one", securityToken: "garbage" },
    want: [400, "InvalidSecurityToken.Malformed", "token"],
  },
  {
    given: "the token of another key",
    parts: { accessKeyId: "STS.one", securityToken: "ended" },
    want: [400, "InvalidSecurityToken.MismatchWithAccessKey", "token"],
  },
  {
    given: "a lasting key with the token of another",
    parts: { securityToken: TOKEN },
    want: [400, "InvalidSecurityToken.MismatchWithAccessKey", "token"],
  },
  {
    given: "a token that has ended",
    parts: { accessKeyId: "STS.old", securityToken: "ended" },
    want: [400, "InvalidSecurityToken.Expired", "token"],
  },
  {
    given: "a wrong secret",
    parts: { accessKeySecret: "wrong" },
    want: [400, "SignatureDoesNotMatch", "signature"],
  },
];

const FOR_RPC: readonly Case[] = [
  { given: "no Action", parts: common({ Action: undefined }), want: [400, "MissingAction", "action"] },
  { given: "no Version", parts: common({ Version: undefined }), want: [400, "MissingVersion", "action"] },
  ...[
    "AccessKeyId",
    "Timestamp",
    "SignatureMethod",
    "SignatureVersion",
    "SignatureNonce",
    "Signature",
  ].flatMap((name): Case[] => [
    {
      given: `no ${name}`,
      parts: common({ [name]: undefined }),
      want: [400, `Missing${name}`, "common parameters"],
    },
    {
      given: `an empty ${name}`,
      parts: common({ [name]: "" }),
      want: [400, `Missing${name}`, "common parameters"],
    },
  ]),
  {
    given: "another SignatureMethod",
    parts: common({ SignatureMethod: "HMAC-SHA256" }),
    want: [400, "InvalidSignatureMethod", "common parameters"],
  },
  {
    given: "another SignatureVersion",
    parts: common({ SignatureVersion: "2.0" }),
    want: [400, "InvalidSignatureVersion", "common parameters"],
  },
];

const FOR_ACS3: readonly Case[] = [
  {
    given: "no x-acs-action",
    parts: common({ "x-acs-action": undefined }),
    want: [400, "MissingAction", "action"],
  },
  {
    given: "no x-acs-version",
    parts: common({ "x-acs-version": undefined }),
    want: [400, "MissingVersion", "action"],
  },
  ...["x-acs-date", "x-acs-signature-nonce"].map(
    (name): Case => ({
      given: `no ${name}`,
      parts: common({ [name]: undefined }),
      want: [400, "MissingParameter", "common parameters"],
    }),
  ),
  {
    given: "an Authorization that is cut",
    parts: common({ authorization: "ACS3-HMAC-SHA256 Credential=testid" }),
    want: [400, "IncompleteSignature", "common parameters"],
  },
  {
    given: "another algorithm",
    parts: common({ authorization: "ACS3-RSA-SHA256 Credential=testid,SignedHeaders=host,Signature=00" }),
    want: [400, "InvalidSignatureMethod", "common parameters"],
  },
  {
    given: "a date that is not signed",
    parts: common({
      authorization:
        "ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-signature-nonce;x-acs-version,Signature=00",
    }),
    want: [400, "IncompleteSignature", "common parameters"],
  },
  {
    given: "the hash of another body",
    parts: common({
      "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    }),
    want: [400, "SignatureDoesNotMatch", "signature"],
  },
];

/** The refused calls of each algorithm. */
export const SUITES: readonly (readonly [Scheme, readonly Case[]])[] = [
  ["HMAC-SHA1", [...FOR_BOTH, ...FOR_RPC]],
  ["ACS3-HMAC-SHA256", [...FOR_BOTH, ...FOR_ACS3]],
  ["ACS3-HMAC-SM3", [...FOR_BOTH, ...FOR_ACS3]],
];
