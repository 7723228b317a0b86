import { optionError } from "../option-error.ts";

/** An access key; with a `securityToken` a temporary one of STS. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  /** When a temporary key ends. It is renewed five minutes before. Absent: it is kept for as long as the client lives. */
  readonly expiresAt?: Date;
}

/**
 * Gives credentials, for example from a file or a service. It is asked before the first call and again before what it gave
 * ends; calls that come meanwhile share one question. The signal aborts with the call that asked.
 */
export type CredentialsProvider = (options: {
  readonly signal?: AbortSignal;
}) => Promise<Credentials> | Credentials;

/** What a header and a signature can carry. A comma would end the id in the header Authorization. */
const FORMS = { accessKeyId: /^[!-+\--~]+$/, accessKeySecret: /^[!-~]+$/, securityToken: /^[!-~]+$/ };

/**
 * A copy of credentials that can sign.
 *
 * @throws DataWorksError of kind `config` that names the member; it never repeats a value.
 */
export function requireCredentials(given: unknown): Credentials {
  if (typeof given !== "object" || given === null)
    throw optionError(
      "credentials",
      "an object with accessKeyId and accessKeySecret, or a function that gives one",
    );
  const members: Readonly<Record<string, unknown>> = { ...given };
  const { expiresAt } = members;
  const accessKeyId = requireForm("accessKeyId", members.accessKeyId);
  const accessKeySecret = requireForm("accessKeySecret", members.accessKeySecret);
  if (expiresAt !== undefined && !(expiresAt instanceof Date && Number.isFinite(expiresAt.getTime())))
    throw optionError("credentials.expiresAt", "a valid Date");
  return {
    ...{ accessKeyId, accessKeySecret },
    ...(members.securityToken !== undefined && {
      securityToken: requireForm("securityToken", members.securityToken),
    }),
    ...(expiresAt && { expiresAt }),
  };
}

function requireForm(member: keyof typeof FORMS, value: unknown): string {
  const problem = credentialProblem(member, value);
  if (problem) throw optionError(`credentials.${member}`, problem);
  return String(value);
}

/** What was expected of a member of credentials, unless it is right. */
export function credentialProblem(member: keyof typeof FORMS, value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return "a text that is not empty";
  if (FORMS[member].test(value)) return undefined;
  return "printable ASCII without spaces; is there a line break at its end?";
}
