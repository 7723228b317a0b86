import { DataWorksError } from "../../error/dataworks-error.ts";
import { type Credentials, findCredentialProblem } from "../credentials.ts";

/** The process's environment, or one like it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable of the environment; an empty one counts as not set. */
export function readVariable(env: Environment, name: string): string | undefined {
  return env[name] || undefined;
}

/** What a source of keys has: a key, or a reason why it does not serve. */
export type FromSource =
  | { readonly place: string; readonly credentials: Credentials }
  | {
      /** Where it was looked: a file and a profile, or the environment. */
      readonly place: string;
      /** What is wrong with it, in words that follow on `place`. It never repeats a value. */
      readonly reason: string;
      /** What it has instead of a key: where one is fetched. */
      readonly fetched?: FetchedProfile;
    };

/** A source that was asked for a key. */
export interface AskedSource {
  /** Where it was looked: a file and a profile, or the environment. */
  readonly place: string;
  /** Why it has no key that serves, in words that follow on `place`; absent when it gave the key. It never repeats a value. */
  readonly reason?: string;
}

/** A profile of a file that says where a key is fetched, such as a role, instead of holding one. */
export interface FetchedProfile {
  /** `cli-config` is the file of the vendor's command line, `credentials-file` the ini file of its libraries. */
  readonly source: "cli-config" | "credentials-file";
  readonly name: string;
  /** As the file spells it: `RamRoleArn` in the one file, `ram_role_arn` in the other. */
  readonly mode: string;
  /** All members of the profile, secrets among them. */
  readonly members: Readonly<Record<string, unknown>>;
}

/** A source without a key that serves. */
export type NoKey = Exclude<FromSource, { readonly credentials: Credentials }>;

/** What may be told of a source: everything but a key. */
export function toAskedSource(found: FromSource): AskedSource {
  return "credentials" in found ? { place: found.place } : { place: found.place, reason: found.reason };
}

/** A key as a file or the environment holds it, and how its members are called there. */
export interface HeldKey {
  readonly place: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly names: { readonly id: string; readonly secret: string; readonly token?: string };
  /** Whether it is none without its token. */
  readonly needsToken?: boolean;
  readonly expiresAt?: Date;
}

/** The key, or which member of it is missing or cannot be right. */
export function readKey({ place, members, names, needsToken = false, expiresAt }: HeldKey): FromSource {
  const { id, secret, token } = names;
  const securityToken = token === undefined ? undefined : dropEmpty(members[token]);
  const problem =
    findProblem("accessKeyId", id, members[id]) ??
    findProblem("accessKeySecret", secret, members[secret]) ??
    (token !== undefined && (needsToken || securityToken !== undefined)
      ? findProblem("securityToken", token, securityToken)
      : undefined);
  if (problem) return { place, reason: problem };
  return {
    place,
    credentials: {
      accessKeyId: String(members[id]),
      accessKeySecret: String(members[secret]),
      ...(securityToken !== undefined && { securityToken: String(securityToken) }),
      ...(expiresAt && { expiresAt }),
    },
  };
}

type Member = "accessKeyId" | "accessKeySecret" | "securityToken";

function findProblem(member: Member, name: string, value: unknown): string | undefined {
  if (dropEmpty(value) === undefined) return `has no ${name}`;
  const expected = findCredentialProblem(member, value);
  return expected && `holds ${name}, which cannot be right: expected ${expected}`;
}

/** An empty one counts as none. */
function dropEmpty(value: unknown): unknown {
  return value === "" || value === null ? undefined : value;
}

/** Names that other programs and older ones of the vendor read, by the name that counts here. */
const OTHER_NAMES = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_ACCESS_KEY(_ID)?$|^ACCESS_KEY_ID$/,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET:
    /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_(SECRET_KEY|ACCESS_KEY_SECRET)$|^ACCESS_KEY_SECRET$/,
  ALIBABA_CLOUD_SECURITY_TOKEN:
    /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_(SECURITY_TOKEN|STS_TOKEN)$|^SECURITY_TOKEN$/,
  ALIBABA_CLOUD_PROFILE: /^(ALICLOUD|ALIBABACLOUD|ALIYUN)_PROFILE$/,
  ALIBABA_CLOUD_CREDENTIALS_FILE:
    /^(ALICLOUD|ALIBABACLOUD|ALIYUN|ALIBABA_CLOUD)_SHARED_CREDENTIALS_FILE$|^(ALICLOUD|ALIBABACLOUD|ALIYUN)_CREDENTIALS_FILE$/,
} as const;

/** The error when no source has a key that serves: each place that was looked at and why, and the way out. */
export function toNoCredentialsError(sources: readonly NoKey[], env: Environment): DataWorksError {
  const issues = [
    ...sources.map(({ place, reason }) => ({ path: place, message: reason })),
    ...findOtherNames(env).map(([name, wanted]) => ({
      path: "the environment",
      message: `has ${name}, which is not read here: the name that counts is ${wanted}`,
    })),
  ];
  const list = issues.map(({ path, message }) => `${path} ${message}`).join("; ");
  const needsLibrary = sources.some(({ fetched }) => fetched);
  const advice = needsLibrary ? " A key that must be fetched comes through fromAlibabaCloud." : "";
  return new DataWorksError({
    kind: "config",
    operation: "credentials",
    issues,
    message: `No credentials: ${list}.${advice}`,
  });
}

function findOtherNames(env: Environment): (readonly [name: string, wanted: string])[] {
  return Object.entries(OTHER_NAMES).flatMap(([wanted, others]) =>
    env[wanted]
      ? []
      : Object.keys(env)
          .filter((name) => others.test(name) && env[name])
          .map((name) => [name, wanted] as const),
  );
}

/** More names do not help to find the one that was meant. */
const MOST_NAMES = 20;
const LONGEST_NAME = 100;

/** What follows on "has no profile x": the names that are there. */
export function listNames(names: readonly unknown[]): string {
  const texts = names.filter((name) => typeof name === "string" && name !== "");
  if (texts.length === 0) return "";
  const list = texts.slice(0, MOST_NAMES).map((name) => String(name).slice(0, LONGEST_NAME));
  return `; it has ${list.join(", ")}${texts.length > MOST_NAMES ? ", ..." : ""}`;
}
