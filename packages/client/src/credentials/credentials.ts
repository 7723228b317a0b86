import { toOptionError } from "../options/check-option.ts";

/** An access key; with a `securityToken` a temporary one of STS. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  /** When a temporary key ends. It is renewed five minutes before. Absent: it is kept for as long as the client lives. */
  readonly expiresAt?: Date;
}

/**
 * Returns credentials, for example from a file or a service. It is called before the first call and again before its credentials
 * end. Calls that come meanwhile share one request. The signal aborts with the call that asked.
 */
export type CredentialsProvider = (options: {
  readonly signal?: AbortSignal;
}) => Promise<Credentials> | Credentials;

/** The characters that a header and a signature can carry. A comma would end the id in the header Authorization. */
const FORMS: Readonly<Record<Exclude<keyof Credentials, "expiresAt">, RegExp>> = {
  accessKeyId: /^[!-+\--~]+$/,
  accessKeySecret: /^[!-~]+$/,
  securityToken: /^[!-~]+$/,
};

/**
 * A copy of credentials that can sign.
 *
 * @throws DataWorksError of kind `config` that names the member; it never repeats a value.
 */
export function requireCredentials(given: unknown): Credentials {
  if (typeof given !== "object" || given === null)
    throw toOptionError(
      "credentials",
      "an object with accessKeyId and accessKeySecret, or a function that returns one",
    );
  const members: Readonly<Record<string, unknown>> = { ...given };
  const { expiresAt } = members;
  const accessKeyId = requireForm("accessKeyId", members.accessKeyId);
  const accessKeySecret = requireForm("accessKeySecret", members.accessKeySecret);
  if (expiresAt !== undefined && !(expiresAt instanceof Date && Number.isFinite(expiresAt.getTime())))
    throw toOptionError("credentials.expiresAt", "a valid Date");
  return {
    accessKeyId,
    accessKeySecret,
    ...(members.securityToken !== undefined && {
      securityToken: requireForm("securityToken", members.securityToken),
    }),
    ...(expiresAt && { expiresAt }),
  };
}

function requireForm(member: keyof typeof FORMS, value: unknown): string {
  const problem = findCredentialProblem(member, value);
  if (problem) throw toOptionError(`credentials.${member}`, problem);
  return String(value);
}

/** What was expected of a member of credentials, unless it is right. */
export function findCredentialProblem(member: keyof typeof FORMS, value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return "a text that is not empty";
  if (FORMS[member].test(value)) return undefined;
  return "printable ASCII without spaces; is there a line break at its end?";
}

/**
 * Returns the credentials, unless a long-lived key is in a web page, where everyone who opens it can take it.
 *
 * @throws DataWorksError of kind `config`
 */
export function refuseKeysInBrowser(credentials: Credentials): Credentials {
  // Workers of a page have no document; test environments that imitate one run in Node.
  const isPage = "document" in globalThis && !("process" in globalThis);
  if (!isPage || credentials.securityToken !== undefined) return credentials;
  throw toOptionError(
    "credentials",
    "a temporary key with securityToken, since this runs in a browser; dangerouslyAllowLongLivedKeysInBrowser: true permits others",
  );
}
