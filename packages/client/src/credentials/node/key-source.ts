import { type Credentials, credentialProblem } from "../credentials.ts";

/** What a source of keys has: a key, or a reason why it does not serve. */
export type FromSource =
  | { readonly credentials: Credentials }
  | {
      /** Where it was looked: a file and a profile, or the environment. */
      readonly place: string;
      /** What is wrong with it, in words that follow on `place`. It never repeats a value. */
      readonly reason: string;
      /** What it has instead of a key: where one is fetched. */
      readonly fetched?: FetchedProfile;
    };

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
  const securityToken = token === undefined ? undefined : valueIn(members[token]);
  const problem =
    problemOf("accessKeyId", id, members[id]) ??
    problemOf("accessKeySecret", secret, members[secret]) ??
    (token !== undefined && (needsToken || securityToken !== undefined)
      ? problemOf("securityToken", token, securityToken)
      : undefined);
  if (problem) return { place, reason: problem };
  return {
    credentials: {
      accessKeyId: String(members[id]),
      accessKeySecret: String(members[secret]),
      ...(securityToken !== undefined && { securityToken: String(securityToken) }),
      ...(expiresAt && { expiresAt }),
    },
  };
}

type Member = "accessKeyId" | "accessKeySecret" | "securityToken";

function problemOf(member: Member, name: string, value: unknown): string | undefined {
  if (valueIn(value) === undefined) return `has no ${name}`;
  const expected = credentialProblem(member, value);
  return expected && `holds ${name}, which cannot be right: expected ${expected}`;
}

/** An empty one counts as none. */
function valueIn(value: unknown): unknown {
  return value === "" || value === null ? undefined : value;
}
